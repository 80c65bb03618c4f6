namespace E2CSemantic.Sql.Syntax;

/// <summary>Asks every machine of the cluster for a sign of life, and counts those that give none.</summary>
public sealed record CountLostNodesStatement : SqlStatement;
