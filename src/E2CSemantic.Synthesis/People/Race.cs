namespace E2CSemantic.Synthesis.People;

internal enum Race
{
    Native,
    Asian,
    Black,
    Hispanic,
    Multiple,
    Pacific,
    White,
}
