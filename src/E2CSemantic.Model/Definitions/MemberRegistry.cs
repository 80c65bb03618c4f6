namespace E2CSemantic.Model.Definitions;

/// <summary>The columns of a dimension table that list the public members of a dimension in each release.</summary>
/// <param name="IdColumn">The column that holds the member id.</param>
/// <param name="LabelColumn">The column that holds the label.</param>
/// <param name="HasNotApplicable">Whether the member -2 of the table is a member too: facts refer to it where the dimension does not apply.</param>
public sealed record MemberRegistry(string IdColumn, string LabelColumn, bool HasNotApplicable);
