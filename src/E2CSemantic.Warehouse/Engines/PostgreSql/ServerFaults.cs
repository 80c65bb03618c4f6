using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using Npgsql;

namespace E2CSemantic.Warehouse.Engines.PostgreSql;

/// <summary>Every fault of a database server. None of them repeats its address or a password.</summary>
internal static class ServerFaults
{
    // A Citus coordinator that loses a worker on the way calls it an internal or I/O error. Its texts are in any language; where it says so is not.
    private static readonly ImmutableHashSet<string> _speakWithWorkers = ["adaptive_executor.c", "multi_copy.c", "remote_commands.c", "remote_transaction.c"];

    public static Diagnostic Away() => Lost("the warehouse's database cannot be reached", "start it or check Warehouse:ConnectionString, then try again");

    public static Diagnostic WorkerAway() =>
        Lost("a machine of the warehouse's cluster cannot be reached, or failed on the way", "start it, or look at its log, then try again");

    public static Diagnostic Refused(string sqlState) =>
        new("E2C_ENGINE_REFUSED", $"the warehouse's database does not allow it (SQLSTATE {sqlState})", null, "let the user of Warehouse:ConnectionString make schemas and roles in its database");

    public static Diagnostic Unfit(string engine, string found) =>
        new("E2C_ENGINE_UNFIT", $"the database is not what Warehouse:Engine '{engine}' needs: {found}", null, "see src/decisions/0015-engines.md for versions and extensions");

    public static Diagnostic Full() =>
        new("E2C_ENGINE_FULL", "the warehouse's database has no room left; nothing was changed", null, "give its machine more disk or memory, then try again");

    /// <summary>What a person can do about it; null for a defect of this program.</summary>
    public static Diagnostic? Of(NpgsqlException problem) => problem switch
    {
        PostgresException { SqlState: ['5', '3', ..] } => Full(),
        PostgresException { SqlState: ['4', '2', '5', '0', '1'] } refused => Refused(refused.SqlState),
        PostgresException { SqlState: ['0', '8', ..] or ['5', '7', 'P', ..] or ['2', '8', ..] or ['3', 'D', ..] or ['5', '5', '0', '0', '0'] } => Away(),
        PostgresException { SqlState: PostgresErrorCodes.InternalError or PostgresErrorCodes.IoError, File: { } file } when _speakWithWorkers.Contains(file) => WorkerAway(),
        PostgresException => null,
        _ => Away(),
    };

    private static Diagnostic Lost(string what, string mend) => new("E2C_ENGINE_AWAY", $"{what}; nothing was changed", null, mend);
}
