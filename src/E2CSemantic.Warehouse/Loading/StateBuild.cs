using System.Collections.Immutable;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;
using E2CSemantic.Warehouse.DeIdentification;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Loading.Files;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>Builds the state that follows a load in a fresh file: the source's files through its rules into its schema, other sources' schemas as they were.</summary>
internal sealed class StateBuild(
    StarSchema star,
    string referenceFolder,
    SourceContract contract,
    StoreFolder folder,
    IProgress<LoadProgress>? progress,
    CancellationToken cancellationToken)
{
    private readonly int _steps = contract.Files.Length + contract.Rules.Length + 3;
    private int _done;

    public Outcome<LoadReport> Run(string from, ImmutableArray<string> hashes, string fingerprint, string who, DateTimeOffset at)
    {
        using var vault = PlainVault.Open(folder.Data);
        var keys = vault.KeysOf(contract.Source);
        using var store = new WorkingStore(folder.Building);
        var staged = Stage(store, keys, from, hashes);
        if (!staged.Succeeded)
        {
            return staged.Diagnostics;
        }

        var rules = RunRules(store);
        if (!rules.Succeeded)
        {
            return rules.Diagnostics;
        }

        Begin("filling the star");
        var tables = FillStar(store);
        if (!tables.Succeeded)
        {
            return tables.Diagnostics;
        }

        var report = new LoadReport(
            contract.Source, contract.Provider, contract.Version, at, who, true, People(store), staged.Value.Files, rules.Value.Rules, tables.Value.Tables);
        Record(store, new(contract.Source, fingerprint, star.Version, report.ToJson()));
        store.Complete();
        Begin("keeping the new person keys");
        vault.Keep(contract.Source, keys);
        Begin("swapping in the new state");
        return report;
    }

    /// <summary>Reads the files into working tables, each under its name in the contract.</summary>
    public Outcome<StagedFiles> Stage(WorkingStore store, PersonKeys keys, string from, ImmutableArray<string> hashes)
    {
        var files = ImmutableArray.CreateBuilder<LoadedFile>();
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (file, hash) in contract.Files.Zip(hashes))
        {
            Begin("checking " + file.FileName);
            var stager = new FileStager(file, Path.Combine(from, file.FileName), keys, store);
            stager.Stage(cancellationToken);
            faults.AddRange(stager.Faults);
            files.Add(new(file.Name, file.FileName, hash, stager.Rows));
        }

        return faults.Count > 0 ? faults.ToImmutable() : new StagedFiles(files.ToImmutable());
    }

    /// <summary>Makes the relation of each rule, a working table under the rule's name.</summary>
    public Outcome<AppliedRules> RunRules(WorkingStore store) =>
        new RuleRun(store, rule => Begin("rule " + rule)).Run(contract.Rules, contract.Files.Select(RelationShape.Of));

    private Outcome<FilledStar> FillStar(WorkingStore store)
    {
        var others = OpenSchemas(store);
        var faults = new ReferenceMembers(star, referenceFolder).Append(store);
        if (!faults.IsEmpty)
        {
            return faults;
        }

        var schema = new SourceSchema(store, star, contract, others.Add(ReferenceMembers.Schema));
        schema.Fill();
        var repeats = contract.Targets.Select(target => star.Tables[target.Table])
            .Select(table => (Table: table, Rows: schema.Repeats(table))).Where(pair => pair.Rows > 0)
            .Select(pair => LoadFaults.GrainTwice(pair.Table.Name, pair.Table.Grain, pair.Rows)).ToImmutableArray();
        return repeats.IsEmpty
            ? new FilledStar([.. contract.Targets.Select(target => new FilledTable(target.Table, schema.Rows(target.Table)))])
            : repeats;
    }

    private ImmutableArray<string> OpenSchemas(WorkingStore store)
    {
        using var loaded = LoadedState.Open(folder.Loaded);
        var records = loaded?.Records() ?? [];
        var others = records.Where(record => record.Source != contract.Source).ToImmutableArray();
        store.Execute(new CreateSchemaStatement(LoadedState.RecordSchema));
        store.Execute(LoadedState.CreateRecord);
        foreach (var schema in others.Select(record => record.Source).Append(ReferenceMembers.Schema).Append(contract.Source))
        {
            store.Execute(new CreateSchemaStatement(schema));
            foreach (var statement in StarTables.CreateAll(star, schema))
            {
                store.Execute(statement);
            }
        }

        foreach (var dimension in star.Tables.Values.Where(TargetsReader.HasAssignedKey))
        {
            store.Execute(StarTables.CreateWorking(dimension, SourceSchema.PreviousOf(dimension.Name)));
            using var appender = store.Connection.CreateAppender(WorkingStore.Temporary.Text, "main", SourceSchema.PreviousOf(dimension.Name));
            foreach (var record in records)
            {
                loaded!.Copy(record.Source, dimension, appender);
            }
        }

        foreach (var record in others)
        {
            Record(store, record);
            foreach (var table in star.Tables.Values)
            {
                using var appender = store.Connection.CreateAppender(record.Source, table.Name);
                loaded!.Copy(record.Source, table, appender);
            }
        }

        return [.. others.Select(record => record.Source)];
    }

    private static void Record(WorkingStore store, LoadRecord record) => store.Execute(new InsertValuesStatement(
        LoadedState.RecordTable,
        [.. LoadedState.RecordColumns.Select(name => (SqlName)name)],
        [[Tree.Value(record.Source), Tree.Value(record.Fingerprint), Tree.Value((long)record.StarVersion), Tree.Value(record.Report)]],
        LoadedState.RecordSchema));

    private long People(WorkingStore store)
    {
        var gathered = contract.Files.Select(file => file.Name).ToImmutableArray();
        var rule = new DistinctRule("_people", gathered[0], gathered.RemoveAt(0), [RelationShape.PersonColumn], contract.Files[0].Place);
        var shape = new RelationShape(rule.Name, [new(RelationShape.PersonColumn, ColumnType.BigInteger, false, null)], []);
        foreach (var statement in RuleCompiler.Compile(rule, shape, shape).Statements)
        {
            store.Execute(statement);
        }

        return store.Number(Tree.CountOf(Tree.Working(rule.Name, "p")));
    }

    private void Begin(string step)
    {
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new(step, _done++, _steps));
    }

    internal sealed record StagedFiles(ImmutableArray<LoadedFile> Files);

    private sealed record FilledStar(ImmutableArray<FilledTable> Tables);
}
