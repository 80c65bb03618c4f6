using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;
using Npgsql;

namespace E2CSemantic.Warehouse.Engines.PostgreSql;

/// <summary>A database of a PostgreSQL server, as its owner and as the readers of its schemas. What it says wrong becomes a coded fault in one place.</summary>
internal sealed class Server(ServerEngine engine, string connectionString) : IDisposable
{
    private const int OldestVersion = 15;

    public ServerEngine Engine { get; } = engine;

    public ServerConnections Connections { get; } = new(connectionString);

    /// <summary>Does something as the owner, in one transaction that is undone unless it is kept.</summary>
    /// <exception cref="WarehouseException">The server is away, full, or does not allow it.</exception>
    public T Do<T>(Func<ServerSession, T> work)
    {
        try
        {
            using var session = new ServerSession(Connections.Owner, Engine.Dialect);
            return work(session);
        }
        catch (NpgsqlException problem) when (ServerFaults.Of(problem) is { } fault)
        {
            // What is left in the pool was opened before the server went away.
            Connections.Owner.Clear();
            throw new WarehouseException(fault, problem);
        }
    }

    /// <summary>The same, with the fault as an outcome.</summary>
    public Outcome<T> Try<T>(Func<ServerSession, Outcome<T>> work)
        where T : class
    {
        try
        {
            return Do(work);
        }
        catch (WarehouseException problem)
        {
            return problem.Fault;
        }
    }

    /// <summary>Why releases cannot be kept or read here; null if they can.</summary>
    public Diagnostic? Check()
    {
        try
        {
            return Do(Unfit);
        }
        catch (WarehouseException problem)
        {
            return problem.Fault;
        }
    }

    public void Dispose() => Connections.Dispose();

    private Diagnostic? Unfit(ServerSession session)
    {
        var version = session.Connection.PostgreSqlVersion.Major;
        if (version < OldestVersion)
        {
            return ServerFaults.Unfit(Engine.Name, $"PostgreSQL {version.ToString(CultureInfo.InvariantCulture)} is older than {OldestVersion.ToString(CultureInfo.InvariantCulture)}");
        }

        if (Engine.Shards is null)
        {
            return null;
        }

        var extension = Tree.CountOf(
            new NamedTable("pg_extension", "e", "pg_catalog"), Tree.Same(Tree.Cast(Tree.Column("e", "extname"), SqlType.Text), Tree.Value("citus")));
        return session.Value(extension) is 0L ? ServerFaults.Unfit(Engine.Name, "the extension citus is not installed in it")
            : session.Value(new CountLostNodesStatement()) is 0L ? null
            : ServerFaults.WorkerAway();
    }
}
