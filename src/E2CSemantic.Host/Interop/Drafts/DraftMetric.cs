using System.Collections.Immutable;
using E2CSemantic.Model.Definitions;

namespace E2CSemantic.Host.Interop.Drafts;

/// <summary>A metric of another layer as the beginning of a definition. It has no privacy block, so that no check lets it be published as it is.</summary>
/// <param name="Name">Its id here.</param>
/// <param name="Version">Its version here.</param>
/// <param name="Title">A title.</param>
/// <param name="Description">A description.</param>
/// <param name="Rule">What it computes.</param>
/// <param name="Origin">Where it comes from, for its first line.</param>
internal sealed record DraftMetric(MetricName Name, SemanticVersion Version, string Title, string Description, DraftRule Rule, string Origin)
{
    /// <summary>The line of the years in force; null where the document does not tell them.</summary>
    public string? Effective { get; init; }

    /// <summary>Who answers for it; null where the document does not tell.</summary>
    public string? Owner { get; init; }

    /// <summary>What its rule follows; empty where the document does not tell.</summary>
    public ImmutableArray<string> Citations { get; init; } = [];

    /// <summary>The lines before <c>privacy</c>; empty where the document does not tell them.</summary>
    public ImmutableArray<string> Dimensions { get; init; } = [];

    /// <summary>The lines after <c>privacy</c>; empty where the document does not tell them.</summary>
    public ImmutableArray<string> Presentation { get; init; } = [];

    /// <summary>What was not understood, in sentences, for comments.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The path of its file, with slashes, as the folder of definitions has it.</summary>
    public string Path => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Name.Domain}/{Name.Name}/v{Version.Major}.yaml");
}
