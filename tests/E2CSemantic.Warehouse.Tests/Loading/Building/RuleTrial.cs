using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Testing;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Tests.Loading.Building;

/// <summary>Rules over two small relations whose rows are written in the test: what a rule makes, row by row, or what is said against it.</summary>
internal static class RuleTrial
{
    private const string Head =
        """
        source: trial
        version: 1
        provider: {id: trial, name: Trial, law: [], upstream: null}
        description: A trial.
        files:
          a:
            file: a.csv
            description: A row.
            columns:
              id: {type: integer, least: 0, most: 100000}
              name: {type: text, length: 40, missing: [""]}
              grade: {type: code, codes: [K, "1", "2"], missing: [""]}
              day: {type: date, format: YYYY-MM-DD, missing: [""]}
              until: {type: date, format: YYYY-MM-DD, missing: [""]}
              x: {type: integer, least: -100000, most: 100000, missing: [""]}
              d: {type: decimal, scale: 2, missing: [""]}
              flag: {type: boolean, true: ["1"], false: ["0"], missing: [""]}
          b:
            file: b.csv
            description: Another row.
            columns:
              id: {type: integer, least: 0, most: 100000}
              key: {type: integer, least: 0, most: 100000}
              label: {type: text, length: 40}
            unique: [[id, key]]
        code_maps:
          grade: {K: KF, "1": "01", "2": "02"}
          name: {anna: A}
        rules:

        """;

    /// <summary>The rows of the last rule, each with its values joined by |, rows in the order of their text.</summary>
    public static string Rows(string rules, string a, string b = "", long mostAtOnce = long.MaxValue)
    {
        using var store = new WorkingStore(":memory:");
        var outcome = Run(store, rules, a, b, out var last, out var relations, mostAtOnce);
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Diagnostics));
        return Rows(store, relations, last, year: null);
    }

    /// <summary>The rows of the last rule made a year at a time, after the year; after "all" where they are made at once.</summary>
    public static string RowsByYear(string rules, string a, string b)
    {
        using var store = new WorkingStore(":memory:");
        var outcome = Run(store, rules, a, b, out var last, out var relations, mostAtOnce: 0);
        Assert.True(outcome.Succeeded, string.Join('\n', outcome.Diagnostics));
        return string.Join("; ", relations.Portions(last.Name, 1)
            .Select(year => $"{year?.ToString(CultureInfo.InvariantCulture) ?? "all"}: {Rows(store, relations, last, year)}"));
    }

    /// <summary>The school years of the last rule's rows in the order in which they were written, where few rows are many.</summary>
    public static string YearsAsWritten(string rules, string a)
    {
        using var store = new WorkingStore(":memory:");
        Assert.True(Run(store, rules, a, "", out var last, out _, mostAtOnce: 0).Succeeded);
        return string.Join(' ', store.Numbers(new([.. Tree.Items("t", ["submission_year"])])
        {
            From = Tree.Working(last.Name, "t"),
            OrderBy = [new(Tree.Column("t", "rowid"))],
        }));
    }

    /// <summary>How many portions the last rule's rows are made in where few rows are many and one of its columns is read.</summary>
    public static int Portions(string rules, string a, string reads)
    {
        using var store = new WorkingStore(":memory:");
        Assert.True(Run(store, rules, a, "", out var last, out var relations, mostAtOnce: 0, reads).Succeeded);
        return relations.Portions(last.Name, 1).Count();
    }

    private static string Rows(WorkingStore store, WorkingRelations relations, RelationShape last, long? year)
    {
        var columns = last.Columns.Select(column => column.Name).ToArray();
        using var reader = store.Read(new SelectStatement([.. Tree.Items("r", columns)]) { From = relations.Of(last.Name, "r", columns, year) });
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Printed(reader, i))));
        }

        return string.Join(' ', rows.Order(StringComparer.Ordinal));
    }

    /// <summary>What the last rule did: rows in, rows changed, ties, rows out.</summary>
    public static (long In, long Changed, long Ties, long Out) Report(string rules, string a, string b = "")
    {
        using var store = new WorkingStore(":memory:");
        var applied = Run(store, rules, a, b, out _, out _).Value!.Rules[^1];
        return (applied.RowsIn, applied.RowsChanged, applied.Ties, applied.RowsOut);
    }

    /// <summary>The working tables that are left in the end, beside those of the files.</summary>
    public static string[] Tables(string rules, string a)
    {
        using var store = new WorkingStore(":memory:");
        Assert.True(Run(store, rules, a, "", out _, out _).Succeeded);
        using var reader = store.Read(new([Tree.Column("t", "table_name").As("name")]) { From = new NamedTable("tables", "t", "information_schema") });
        var tables = new List<string>();
        while (reader.Read())
        {
            tables.Add(reader.GetString(0));
        }

        return [.. tables.Except(["a", "b"]).Order(StringComparer.Ordinal)];
    }

    /// <summary>The faults of the contract, or of the run, at their lines and columns among the rules.</summary>
    public static string[] Faults(string rules, string a = "", string b = "")
    {
        using var store = new WorkingStore(":memory:");
        return [.. Run(store, rules, a, b, out _, out _).Diagnostics.Select(fault => (fault.Place!.File.Length == 0 ? fault : Placed(fault)).ToString())];
    }

    private static Diagnostic Placed(Diagnostic fault) => fault with { Place = new("", fault.Place!.Line - Head.Count(c => c == '\n'), fault.Place.Column) };

    /// <summary>The rules as read, and every relation with all columns that it could have.</summary>
    public static (ImmutableArray<BuildingRule> Rules, Dictionary<string, RelationShape> Shapes) Read(string rules)
    {
        var contract = Contract(rules).Value!;
        var shapes = contract.Files.Select(RelationShape.Of).ToDictionary(shape => shape.Name, StringComparer.Ordinal);
        foreach (var rule in contract.Rules)
        {
            shapes.Add(rule.Name, RelationShapes.After(rule, shapes[rule.From]));
        }

        return (contract.Rules, shapes);
    }

    private static Outcome<SourceContract> Contract(string rules)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathTo("trial.yaml");
        File.WriteAllText(path, Head + rules.ReplaceLineEndings("\n") + "\nload: {}\n");
        return SourceContractReader.Read(path, Sample.Star);
    }

    private static Outcome<AppliedRules> Run(WorkingStore store, string rules, string a, string b, out RelationShape last, out WorkingRelations relations, long mostAtOnce = long.MaxValue, string? reads = null)
    {
        relations = new(store, mostAtOnce);
        var contract = Contract(rules);
        last = new("none", [], []);
        if (!contract.Succeeded)
        {
            return contract.Diagnostics.Select(fault => Placed(fault)).ToImmutableArray();
        }

        var shapes = contract.Value.Files.Select(RelationShape.Of).ToArray();
        Fill(store, shapes[0], a);
        Fill(store, shapes[1], b);
        var given = shapes;
        foreach (var rule in contract.Value.Rules)
        {
            var before = shapes.First(shape => shape.Name == rule.From);
            last = RelationShapes.After(rule, before);
            shapes = [.. shapes, last];
        }

        return new RuleRun(store, relations, _ => { }).Run(contract.Value.Rules, given, [(last.Name, reads is null ? last.Columns.Select(column => column.Name) : [reads])]);
    }

    private static void Fill(WorkingStore store, RelationShape shape, string rows)
    {
        store.Execute(RuleCompiler.Create(shape, shape.Name));
        var line = 1L;
        foreach (var row in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var fields = row.Split(',');
            var values = shape.Columns.Select((column, i) => i == 0 ? Tree.Value(++line) : Parsed(fields.ElementAtOrDefault(i - 1) ?? "", column.Type)).ToImmutableArray();
            store.Execute(new InsertValuesStatement(shape.Name, [.. shape.Columns.Select(column => (SqlName)column.Name)], [values], WorkingStore.Temporary));
        }
    }

    private static SqlExpression Parsed(string field, ColumnType type) => field.Length == 0
        ? new NullLiteral(Tree.TypeOf(type))
        : Tree.Value(type switch
        {
            ColumnType.Text => field,
            ColumnType.Date => DateOnly.ParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            ColumnType.Decimal => decimal.Parse(field, CultureInfo.InvariantCulture),
            ColumnType.Boolean => field == "1",
            _ => (object)long.Parse(field, CultureInfo.InvariantCulture),
        });

    private static string Printed(DbDataReader reader, int i) => reader.IsDBNull(i) ? "" : reader.GetValue(i) switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool truth => truth ? "yes" : "no",
        decimal number => number.ToString("0.####", CultureInfo.InvariantCulture),
        var other => Convert.ToString(other, CultureInfo.InvariantCulture)!,
    };
}
