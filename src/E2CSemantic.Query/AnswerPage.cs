namespace E2CSemantic.Query;

/// <summary>How much of an answer one page holds.</summary>
public static class AnswerPage
{
    /// <summary>The most rows that one page holds.</summary>
    public const int MaximumRows = 10_000;
}
