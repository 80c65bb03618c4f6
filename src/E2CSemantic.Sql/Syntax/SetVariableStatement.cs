using System.Collections.Immutable;

namespace E2CSemantic.Sql.Syntax;

/// <summary>Names a list of texts for the rest of the session, so that a view can speak of it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Texts">The texts.</param>
public sealed record SetVariableStatement(SqlName Name, ImmutableArray<string> Texts) : SqlStatement;
