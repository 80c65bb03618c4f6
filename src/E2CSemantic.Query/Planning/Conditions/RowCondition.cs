using System.Collections.Immutable;

namespace E2CSemantic.Query.Planning.Conditions;

/// <summary>A condition on one row.</summary>
internal abstract record RowCondition
{
    /// <summary>The condition in words, without its values.</summary>
    public abstract string Description { get; }

    /// <summary>The columns that it reads.</summary>
    public abstract ImmutableArray<string> Reads { get; }

    /// <summary>Whether it keeps or drops all rows of a person and school year alike, so that it commutes with numbers derived for them.</summary>
    public virtual bool HoldsForWholeUnit => false;
}
