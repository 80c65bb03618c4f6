namespace E2CSemantic.Sql.Syntax;

/// <summary>A column of a file, whose name may be any text.</summary>
/// <param name="Source">The alias of the file.</param>
/// <param name="Name">The name; it is written quoted.</param>
public sealed record FieldReference(SqlName Source, string Name) : SqlExpression;
