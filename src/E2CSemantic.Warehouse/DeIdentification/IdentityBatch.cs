using System.Collections.Immutable;
using E2CSemantic.DuckDB;

namespace E2CSemantic.Warehouse.DeIdentification;

/// <summary>
/// The distinct identities of one submission: a table in the landing's main schema with BIGINT <c>identity_no</c> and the identity
/// columns. Linking makes <c>TABLE_keys(identity_no, key, left_system)</c> beside it, a row for each.
/// </summary>
internal sealed record IdentityBatch(
    DuckDBConnection Landing, string Table, string Source, string Submission, KeyDomain Domain, ImmutableArray<IdentityColumn> Columns)
{
    public const string Number = "identity_no";
    public const string Key = "key";
    public const string LeftSystem = "left_system";

    public string KeysTable => Table + "_keys";
}
