namespace E2CSemantic.Synthesis.People;

/// <summary>Somebody who holds a post of a school or district from one school year to another.</summary>
internal sealed record StaffMember(Identity Identity, int Mepid, int Job, int Number, int FirstYear, int LastYear, int HireYear);
