using System.Collections.Immutable;

namespace E2CSemantic.Query.Planning.Statistics;

/// <summary>A number computed for each group.</summary>
internal abstract record Statistic(string Name)
{
    /// <summary>What it is, without any value.</summary>
    public abstract string Description { get; }

    /// <summary>The columns that it reads, the person's apart.</summary>
    public abstract ImmutableArray<string> Reads { get; }
}
