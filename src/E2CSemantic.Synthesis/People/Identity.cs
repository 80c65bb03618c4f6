using E2CSemantic.Synthesis.Chances;
using E2CSemantic.Synthesis.Names;

namespace E2CSemantic.Synthesis.People;

/// <summary>Who somebody is: everything by which an agency could know them.</summary>
internal sealed record Identity
{
    public required int Number { get; init; }

    public required Chance Chance { get; init; }

    public required Name First { get; init; }

    public Name? Middle { get; init; }

    public required Name Last { get; init; }

    /// <summary>The second part of a double name.</summary>
    public Name? SecondLast { get; init; }

    /// <summary>The name taken in marriage, and the year since which it is used.</summary>
    public Name? MarriedLast { get; init; }

    public int MarriedYear { get; init; }

    public required Sex Sex { get; init; }

    public required Race Race { get; init; }

    public required int BirthDay { get; init; }

    /// <summary>The state-assigned student id, ten digits.</summary>
    public required long Sasid { get; init; }

    public required int Ssn { get; init; }
}
