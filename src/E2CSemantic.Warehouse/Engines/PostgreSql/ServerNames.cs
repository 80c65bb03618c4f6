using System.Security.Cryptography;
using System.Text;
using E2CSemantic.Sql.Syntax;

namespace E2CSemantic.Warehouse.Engines.PostgreSql;

/// <summary>The names of schemas and roles. Roles belong to the whole server, so theirs tell the database too.</summary>
internal static class ServerNames
{
    // Names have at most 63 characters; so many digits of a SHA-256 have no twin.
    private const int Digits = 40;

    /// <summary>The schema of the tables that tell which releases there are.</summary>
    public static SqlName Control { get; } = "e2c";

    /// <summary>The schema of a release's facts and dimensions.</summary>
    public static SqlName Facts(string releaseId) => $"release_{releaseId[..Digits]}";

    /// <summary>The schema of a release's published cubes.</summary>
    public static SqlName Cubes(string releaseId) => $"published_{releaseId[..Digits]}";

    /// <summary>The role that may read a schema of a database and nothing else.</summary>
    public static SqlName Reader(SqlName schema, string database) =>
        $"{schema}_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(database)))[..8]}";
}
