namespace E2CSemantic.Synthesis.Names;

/// <summary>How an agency spells names.</summary>
internal enum Spelling
{
    Utf8,
    Western,
    Plain,
    Capitals,
}
