namespace E2CSemantic.Synthesis.People;

internal enum Sex
{
    Female,
    Male,
    NonBinary,
}
