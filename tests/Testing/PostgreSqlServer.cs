using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Npgsql;

namespace E2CSemantic.Testing;

/// <summary>
/// A PostgreSQL server: the one that <c>E2C_TEST_POSTGRESQL</c> names, else one of this process, on loopback, in a throw-away folder,
/// as a user without rights. It ends with the process however that ends: its shell waits for a pipe to close.
/// </summary>
public sealed class PostgreSqlServer : IDisposable
{
    private const string Nobody = "65534";

    // $1 is the folder; what follows starts the server. Whoever holds the other end of standard input is alive.
    private const string Watch = """
        folder=$1; shift
        "$@" </dev/null >"$folder/log" 2>&1 & server=$!
        cat >/dev/null
        kill -QUIT $server; wait $server; rm -rf "$folder"
        """;

    private static readonly Lazy<PostgreSqlServer> _shared = new(Find);

    private readonly string _folder;
    private readonly string[] _command;

    // Kept open: the servers' shells wait for them to close.
    private readonly Stack<Process> _shells = [];

    private PostgreSqlServer(string connectionString, string folder, string[] command) => (ConnectionString, _folder, _command) = (connectionString, folder, command);

    /// <summary>The server of this process, started when it is first asked for.</summary>
    internal static PostgreSqlServer Shared => _shared.Value;

    /// <summary>Reaches the server as a user who may make databases and roles.</summary>
    public string ConnectionString { get; }

    private static PostgreSqlServer Find() =>
        Environment.GetEnvironmentVariable("E2C_TEST_POSTGRESQL") is { Length: > 0 } given ? new(given, "", []) : Start();

    /// <summary>A server for one test, which may end it.</summary>
    public static PostgreSqlServer Start() => Start(PostgreSqlBinaries.Find(), "scram-sha-256");

    /// <summary>The same of given binaries, that lets sessions in as it is told to, with more settings.</summary>
    internal static PostgreSqlServer Start(string binaries, string authentication, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("e2c-postgresql-").FullName;
        var password = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
        var passwordFile = Path.Combine(folder, "password");
        File.WriteAllText(passwordFile, password);
        string[] asNobody = [];
        if (Environment.UserName == "root")
        {
            binaries = Readable(binaries, folder);
            Run("chown", "-R", Nobody, folder);
            asNobody = ["setpriv", $"--reuid={Nobody}", $"--regid={Nobody}", "--clear-groups", "--"];
        }

        var data = Path.Combine(folder, "data");
        Run([.. asNobody, Path.Combine(binaries, "initdb"), "-D", data, "-U", "e2c", "-E", "UTF8", "--locale=C", $"--auth={authentication}", $"--pwfile={passwordFile}", "-N"]);
        var port = FreePort();
        string[] command =
        [
            "-c", Watch, "sh", folder, .. asNobody, Path.Combine(binaries, "postgres"), "-D", data,
            "-c", "listen_addresses=127.0.0.1", "-c", $"port={port}", "-c", "unix_socket_directories=", "-c", "fsync=off", "-c", "full_page_writes=off",
            "-c", "max_connections=200", "-c", "max_locks_per_transaction=256", .. settings.SelectMany(setting => (string[])["-c", setting]),
        ];
        var reached = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = "e2c", Password = password, Database = "postgres" }.ConnectionString;
        var started = new PostgreSqlServer(reached, folder, command);
        started.Restart();
        return started;
    }

    /// <summary>Ends the server at once, as a crash does: sessions are cut off, nothing is written out.</summary>
    public void Crash()
    {
        var lockFile = Path.Combine(_folder, "data", "postmaster.pid");
        Run("kill", "-QUIT", File.ReadLines(lockFile).First());
        while (File.Exists(lockFile))
        {
            Thread.Sleep(20);
        }
    }

    /// <summary>Starts it again on what the one before left.</summary>
    public void Restart()
    {
        _shells.Push(Process.Start(new ProcessStartInfo("sh", _command) { RedirectStandardInput = true, WorkingDirectory = _folder })!);
        Await(Path.Combine(_folder, "log"));
    }

    /// <summary>Ends it and removes its folder.</summary>
    public void Dispose()
    {
        while (_shells.TryPop(out var shell))
        {
            shell.StandardInput.Close();
            shell.WaitForExit();
            shell.Dispose();
        }
    }

    // A checkout may lie where nobody else may read; what the package holds is then copied to where the server lies.
    private static string Readable(string binaries, string folder)
    {
        if (!binaries.StartsWith(Repository.Root, StringComparison.Ordinal))
        {
            return binaries;
        }

        Run("cp", "-a", Path.GetDirectoryName(binaries)!, Path.Combine(folder, "native"));
        return Path.Combine(folder, "native", "bin");
    }

    private void Await(string log)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
                connection.Open();
                return;
            }
            catch (NpgsqlException) when (tries < 300 && !_shells.Peek().HasExited)
            {
                Thread.Sleep(100);
            }
            catch (NpgsqlException problem)
            {
                throw new InvalidOperationException($"PostgreSQL did not start: {(File.Exists(log) ? File.ReadAllText(log) : "")}", problem);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{command[0]} ended with {process.ExitCode}: {errors.Result}"));
        }
    }
}
