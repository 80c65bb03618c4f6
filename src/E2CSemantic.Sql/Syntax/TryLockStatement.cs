namespace E2CSemantic.Sql.Syntax;

/// <summary>Takes a lock that every session sees until the transaction ends; gives false, without waiting, where another has it.</summary>
/// <param name="Key">What is locked.</param>
public sealed record TryLockStatement(long Key) : SqlStatement;
