using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;

namespace E2CSemantic.Model.Definitions;

/// <summary>
/// A conformed dimension: one code column of the star with a declared, public domain.
/// Either <see cref="Members"/> is the whole domain, or <see cref="Registry"/> says which public registry table lists it in each release.
/// </summary>
/// <param name="Name">The name that metrics and callers use.</param>
/// <param name="Title">A short title for people.</param>
/// <param name="Description">What a business reader needs to know.</param>
/// <param name="Table">The table that holds the code: a dimension table, or null when each fact carries the code itself.</param>
/// <param name="Column">The column that holds the member id.</param>
/// <param name="Members">The declared members in declared order; empty when <paramref name="Registry"/> lists them.</param>
/// <param name="Registry">The columns of <paramref name="Table"/> that list the members of a release; null when declared here.</param>
/// <param name="Flags">Which member stands for true, false and null where <paramref name="Column"/> is a truth value; null where it is text.</param>
/// <param name="ComplementOrder">
/// Member ids in the order in which they are withheld as complements of a small cell; empty means declared order reversed.
/// It is public and never depends on data, so the choice of a complement says nothing (privacy.md A22).
/// </param>
/// <param name="Place">Where the definition stands.</param>
public sealed record DimensionDefinition(
    DimensionName Name,
    string Title,
    string Description,
    string? Table,
    string Column,
    ImmutableArray<DimensionMember> Members,
    MemberRegistry? Registry,
    FlagMembers? Flags,
    ImmutableArray<string> ComplementOrder,
    SourcePlace Place)
{
    /// <summary>The version of the file; 1.0.0 where it says none.</summary>
    public SemanticVersion Version { get; init; } = new(1, 0, 0);

    /// <summary>The type that the column must have.</summary>
    public ColumnType ColumnType => Flags is null ? ColumnType.Text : ColumnType.Boolean;

    /// <summary>The member id of a value of the column: of text itself, of a truth value its member.</summary>
    public object? MemberOf(object? value) => Flags is null ? value : Flags.Of((bool?)value);

    /// <summary>The value of the column for a member id; the other way of <see cref="MemberOf"/>.</summary>
    public object? ValueOf(object? member) => Flags is not null && member is string id ? Flags.ValueOf(id) : member;
}
