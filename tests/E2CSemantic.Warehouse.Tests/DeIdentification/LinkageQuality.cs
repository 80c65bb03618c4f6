using System.Diagnostics;
using System.Globalization;
using E2CSemantic.DuckDB;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.DeIdentification;

namespace E2CSemantic.Warehouse.Tests.DeIdentification;

/// <summary>Links a made-up state's files and compares the keys with the truth beside them, pair by pair of records.</summary>
internal sealed class LinkageQuality : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly Vault _vault;
    private readonly string _folder;

    public LinkageQuality(Vault vault, string folder)
    {
        (_vault, _folder) = (vault, folder);
        _connection.Open();
        Run("CREATE TABLE linked (source VARCHAR, domain VARCHAR, person BIGINT, key BIGINT)");
    }

    public long Identities { get; private set; }

    public TimeSpan Linking { get; private set; }

    public List<string> ByFile { get; } = [];

    public void LinkAll()
    {
        foreach (var feed in SyntheticFeed.All)
        {
            foreach (var file in Directory.EnumerateFiles(_folder, feed.Pattern + "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                Link(feed, file);
            }
        }

        Run("CREATE TABLE merged (key BIGINT, survivor BIGINT)");
        using (var appender = _connection.CreateAppender("merged"))
        {
            foreach (var (key, survivor) in _vault.MergedKeys())
            {
                appender.CreateRow().AppendValue(key).AppendValue(survivor).EndRow();
            }
        }

        Run("CREATE TABLE final AS SELECT source, domain, person, coalesce(m.survivor, l.key) AS key FROM linked l LEFT JOIN merged m ON l.key = m.key");
    }

    /// <summary>Pairs of records: those of one key, those of one person, and those of both. Across sources only, or all.</summary>
    public (double Precision, double Recall, double Pairs) Pairs(bool across, string where = "true")
    {
        double Count(string by) => Number(across
            ? $"SELECT (sum(n * n) - sum(o)) / 2 FROM (SELECT sum(n) AS n, sum(n * n) AS o FROM (SELECT {by}, source, count(*)::DOUBLE AS n FROM final WHERE {where} GROUP BY ALL) GROUP BY {by})"
            : $"SELECT sum(n * (n - 1) / 2) FROM (SELECT {by}, count(*)::DOUBLE AS n FROM final WHERE {where} GROUP BY {by})");
        var (linked, actual, both) = (Count("key"), Count("domain, person"), Count("key, domain, person"));
        return (both / linked, both / actual, actual);
    }

    public string Describe()
    {
        var (all, across) = (Pairs(across: false), Pairs(across: true));
        var micros = Linking.TotalMicroseconds / Identities;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"all pairs: precision {all.Precision:0.000000}, recall {all.Recall:0.0000}; across sources: precision {across.Precision:0.000000}, recall {across.Recall:0.0000}; "
            + $"{Identities} identities, {micros:0.00} us each; {_vault.MergeCount} merges, {_vault.Reviews().Length} for review");
    }

    /// <summary>For each pair of sources the recall, the lowest first.</summary>
    public IEnumerable<string> WorstPairs()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = """
            WITH c AS (SELECT source, domain, person, key, count(*)::DOUBLE AS n FROM final GROUP BY ALL),
            p AS (SELECT source, domain, person, sum(n) AS n FROM c GROUP BY ALL),
            a AS (SELECT x.source AS s, y.source AS t, sum(x.n * y.n) AS pairs FROM p x JOIN p y USING (domain, person) WHERE x.source <= y.source GROUP BY ALL),
            b AS (SELECT x.source AS s, y.source AS t, sum(x.n * y.n) AS pairs FROM c x JOIN c y USING (domain, person, key) WHERE x.source <= y.source GROUP BY ALL)
            SELECT s || '-' || t || ' recall ' || round(coalesce(b.pairs, 0) / a.pairs, 4) || ' of ' || a.pairs::BIGINT FROM a LEFT JOIN b USING (s, t) ORDER BY coalesce(b.pairs, 0) - a.pairs LIMIT 15
            """;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return reader.GetString(0);
        }
    }

    public void Dispose() => _connection.Dispose();

    private void Link(SyntheticFeed feed, string file)
    {
        var identity = feed.Columns.Select(column => column.Role is VaultRole.BirthDate
            ? $"coalesce(try_strptime({column.Column}::VARCHAR, ['%m/%d/%Y', '%Y-%m-%d', '%Y%m%d', '%m%d%Y']), NULL)::DATE AS {column.Column}"
            : $"{column.Column}::VARCHAR AS {column.Column}");
        Run($"CREATE OR REPLACE TABLE records AS SELECT row_number() OVER () AS line, {string.Join(", ", identity)} FROM {feed.From.Replace("{file}", file, StringComparison.Ordinal)}");
        if (Number("SELECT count(*)::DOUBLE FROM records") == 0)
        {
            return;
        }

        var columns = string.Join(", ", feed.Columns.Select(column => column.Column));
        Run($"CREATE OR REPLACE TABLE people AS SELECT min(line) AS identity_no, {columns} FROM records GROUP BY ALL ORDER BY identity_no");
        Run("DROP TABLE IF EXISTS people_keys");
        var name = Path.GetFileName(file);
        var started = Stopwatch.GetTimestamp();
        var report = _vault.Link(new(
            _connection, "people", "identity_no", "people_keys", feed.Source, name, feed.Domain, [.. feed.Columns.Select(column => new IdentityColumn(column.Column, column.Role))]));
        Assert.True(report.Succeeded, string.Join('\n', report.Diagnostics));
        _vault.Commit();
        var took = Stopwatch.GetElapsedTime(started);
        Linking += took;
        Identities += report.Value.Identities;
        ByFile.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"{name}: {report.Value.Identities} identities, {report.Value.Repeats} repeats, {string.Join(' ', report.Value.ByRule.Select(pair => $"{pair.Key}={pair.Value}"))}, new {report.Value.NewPeople}, review {report.Value.ForReview}, merges {report.Value.Merges}, {took.TotalMilliseconds:0} ms"));
        var truth = Path.Combine(_folder, "truth", $"records_{feed.Source}.csv");
        var header = Number($"SELECT min(line)::DOUBLE FROM read_csv('{truth}') WHERE parse_filename(file) = '{name}'") - 1;
        Run($"""
            INSERT INTO linked
            SELECT '{feed.Source}', '{feed.Domain}', t.person, k.key
            FROM records r JOIN people p ON {string.Join(" AND ", feed.Columns.Select(column => $"r.{column.Column} IS NOT DISTINCT FROM p.{column.Column}"))}
            JOIN people_keys k USING (identity_no)
            JOIN (SELECT line - {header.ToString(CultureInfo.InvariantCulture)} AS line, person FROM read_csv('{truth}') WHERE parse_filename(file) = '{name}') t ON t.line = r.line
            """);
    }

    private double Number(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToDouble(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
