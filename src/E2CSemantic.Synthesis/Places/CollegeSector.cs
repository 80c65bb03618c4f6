namespace E2CSemantic.Synthesis.Places;

internal enum CollegeSector
{
    Community,
    StateUniversity,
    University,
    Private,
    OutOfStatePublic,
    OutOfStatePrivate,
}
