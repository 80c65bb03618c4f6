using System.Collections.Immutable;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Upgrading;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>What is loaded: the submissions that stand and the files that hold each source's part of the star. Whatever it does not name is no part of the state.</summary>
/// <param name="Next">The number that the next file or folder takes.</param>
/// <param name="Accepted">The submissions, by source and id.</param>
/// <param name="Parts">The parts, by source.</param>
internal sealed record WarehouseState(int Next, ImmutableArray<AcceptedSubmission> Accepted, ImmutableArray<StarPart> Parts)
{
    /// <summary>The form in which states are written: 1, which did not say so, had no record of schema files. A greater one is a newer program's.</summary>
    public const int NewestForm = 2;

    public static WarehouseState Empty { get; } = new(1, [], []);

    /// <summary>Whether a source has a part of the star, not only the members that every state has.</summary>
    public bool HasSources => Parts.Any(part => part.Source != ReferenceMembers.Schema);

    /// <summary>The parts: reference members first, then by precedence, then by name.</summary>
    public ImmutableArray<StarPart> InOrder =>
    [
        .. Parts.OrderBy(part => part.Source != ReferenceMembers.Schema)
            .ThenBy(part => part.Precedence).ThenBy(part => part.Source, StringComparer.Ordinal),
    ];

    public int StateForm { get; init; } = NewestForm;

    /// <summary>The schema files that were applied, by number; none in a state of form 1.</summary>
    public ImmutableArray<AppliedSchemaFile> Schema { get; init; } = [];

    public StarPart? Part(string source) => Parts.FirstOrDefault(part => part.Source == source);

    public ImmutableArray<AcceptedSubmission> Of(string source) => [.. Accepted.Where(submission => submission.Source == source)];

    public WarehouseState With(AcceptedSubmission accepted) => this with
    {
        Next = Next + 1,
        Accepted =
        [
            .. Accepted.Where(other => other.Source != accepted.Source || other.Submission != accepted.Submission).Append(accepted)
                .OrderBy(other => other.Source, StringComparer.Ordinal).ThenBy(other => other.Submission, StringComparer.Ordinal),
        ],
    };

    public WarehouseState With(StarPart part) => this with
    {
        Next = Next + 1,
        Parts = [.. Parts.Where(other => other.Source != part.Source).Append(part).OrderBy(other => other.Source, StringComparer.Ordinal)],
    };
}
