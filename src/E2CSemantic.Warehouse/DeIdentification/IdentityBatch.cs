using System.Collections.Immutable;
using E2CSemantic.DuckDB;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>
/// The records of one submission's file and who they say they are: a table or view in the landing's main schema with the identity columns
/// and a number that tells one record from another. Linking makes a table of <see cref="Number"/>, <see cref="Key"/> and
/// <see cref="LeftSystem"/> beside it, a row for each record.
/// </summary>
/// <param name="Landing">The database of the submission's files.</param>
/// <param name="Table">The records.</param>
/// <param name="Number">The column that numbers them, BIGINT; linking goes in their order in the table.</param>
/// <param name="KeysTable">The table to make.</param>
/// <param name="Source">Whose identities they are.</param>
/// <param name="Submission">What a reviewer is told of where a case came from.</param>
/// <param name="Domain">The kind of key they get.</param>
/// <param name="Columns">The identity columns, of any type; a DATE where it is the birth date.</param>
internal sealed record IdentityBatch(
    DuckDBConnection Landing, string Table, string Number, string KeysTable, string Source, string Submission, KeyDomain Domain, ImmutableArray<IdentityColumn> Columns)
{
    public const string Key = "key";
    public const string LeftSystem = "left_system";
}
