using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>What a load came to. Submissions are accepted or refused one by one, so there may be a report and faults together.</summary>
/// <param name="Report">What is loaded of the source now, of every submission accepted; null where its part could not be built.</param>
/// <param name="Diagnostics">Every fault of every refused submission, or why nothing was built; empty where nothing was refused.</param>
public sealed record LoadOutcome(LoadReport? Report, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Whether nothing was refused.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool Succeeded => Value is not null;

    /// <summary>The report of a load in which nothing was refused; null of any other.</summary>
    public LoadReport? Value => Diagnostics.IsEmpty ? Report : null;

    /// <summary>A load that came to nothing.</summary>
    public static implicit operator LoadOutcome(ImmutableArray<Diagnostic> diagnostics) => new(null, diagnostics);

    /// <summary>A load that came to nothing, for one reason.</summary>
    public static implicit operator LoadOutcome(Diagnostic diagnostic) => new(null, [diagnostic]);
}
