using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Anonymity;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Contracts.Reading;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Loading.Submissions;
using E2CSemantic.Warehouse.Upgrading;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>Builds a source's part of the star from its accepted submissions, in a fresh file that means nothing until the state names it.</summary>
internal sealed class PartBuild(StarSchema star, SourceContract contract, StoreFolder folder, WarehouseState state, KeyChanges changes, DeIdentificationProfile profile, Action<string> begin)
{
    private const string Previous = "_previous_part";

    private readonly ImmutableArray<AcceptedSubmission> _accepted = state.Of(contract.Source);
    private readonly ImmutableArray<StarPart> _others = [.. state.Parts.Where(part => part.Source != contract.Source)];

    /// <summary>The hash of all that the part is made of.</summary>
    public string Fingerprint
    {
        get
        {
            var text = string.Join('\n', (string[])[contract.Source, contract.Hash, .. _accepted.Select(submission => submission.Folder), .. star.Tables.Keys, profile.Hash, .. changes.Text]);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        }
    }

    public Outcome<StarPart> Run(string who, DateTimeOffset at)
    {
        var form = FormFingerprint.Of(contract);
        var changed = _accepted.Where(submission => submission.Form != form).Select(submission => LoadFaults.Form(contract.Source, submission.Submission)).ToImmutableArray();
        if (!changed.IsEmpty)
        {
            return changed;
        }

        Directory.CreateDirectory(folder.Star);
        Directory.CreateDirectory(folder.Working);
        var part = new StarPart(contract.Source, contract.Precedence, FormattableString.Invariant($"{contract.Source}.{state.Next}.duckdb"), Fingerprint, star.Version, StarShape.Of(star), null);
        var path = folder.PathOf(part);
        StoreFolder.Remove(path);
        Outcome<LoadReport> report;
        using (var store = WorkingStore.Spilling(folder.Working))
        {
            store.Execute(new AttachDatabaseStatement(path, contract.Source) { Writable = true });
            report = Build(store, who, at);
            if (report.Succeeded)
            {
                store.Execute(new CheckpointStatement { Database = contract.Source });
                store.Execute(new DetachDatabaseStatement(contract.Source));
            }
        }

        if (!report.Succeeded)
        {
            StoreFolder.Remove(path);
            return report.Diagnostics;
        }

        StoreFolder.Settle(path);
        return part with { Report = report.Value };
    }

    private Outcome<LoadReport> Build(WorkingStore store, string who, DateTimeOffset at)
    {
        OpenFiles(store);
        var relations = new WorkingRelations(store);
        var rules = RunRules(store, relations);
        if (!rules.Succeeded)
        {
            return rules.Diagnostics;
        }

        begin("filling the star");
        OpenParts(store);
        var schema = new SourceSchema(store, star, contract, relations, table => [.. _others.Where(part => part.MayHold(table)).Select(part => part.Source)]);
        schema.Fill();
        var repeats = contract.Targets.Select(target => star.Tables[target.Table])
            .Select(table => (Table: table, Rows: schema.Repeats(table))).Where(pair => pair.Rows > 0)
            .Select(pair => LoadFaults.GrainTwice(pair.Table.Name, pair.Table.Grain, pair.Rows)).ToImmutableArray();
        if (!repeats.IsEmpty)
        {
            return repeats;
        }

        begin("measuring anonymity");
        var tables = new PartTables(star, contract.Source, contract.Filled, [.. _others.Select(part => part.Source)]);
        var anonymity = new PartExamination(star, profile).Examine(contract.Source, contract.Filled, PartExamination.GeneralisationsOf(contract), at, store.Read, tables.Of);
        return anonymity.Succeeded
            ? new LoadReport(
                contract.Source,
                contract.Provider,
                contract.Version,
                at,
                who,
                true,
                People(store),
                [.. _accepted.Select(submission => new LoadedSubmission(submission.Submission, submission.At, submission.Notes))],
                [.. _accepted.SelectMany(submission => submission.Files)],
                rules.Value.Rules,
                [.. contract.Targets.Select(target => new FilledTable(target.Table, schema.Rows(target.Table)))])
            {
                Anonymity = anonymity.Value,
            }
            : anonymity.Diagnostics;
    }

    /// <summary>Makes each file's rows of all submissions a view over what was accepted: rules read only the columns that they need.</summary>
    public void OpenFiles(WorkingStore store)
    {
        changes.Write(store);
        foreach (var file in contract.Files)
        {
            var shape = RelationShape.Of(file);
            string[] paths =
            [
                .. _accepted.Where(submission => submission.Files.Any(known => known.Name == file.Name))
                    .Select(submission => Path.Combine(folder.RowsOf(submission), file.Name + ".parquet")),
            ];
            if (paths.Length == 0)
            {
                store.Execute(RuleCompiler.Create(shape, file.Name));
                continue;
            }

            var variable = "files_of_" + file.Name;
            store.Execute(new SetVariableStatement(variable, [.. paths]));
            var rows = new SelectStatement([.. Tree.Items("f", shape.Columns.Select(column => column.Name))]) { From = new ParquetSource(new SessionVariable(variable), "f") };
            store.Execute(new CreateViewStatement(file.Name, file.SubjectKey is { } subject ? changes.Apply(rows, subject) : rows));
        }
    }

    /// <summary>Makes the relation of each rule, under the rule's name.</summary>
    /// <param name="store">Where the files are open.</param>
    /// <param name="relations">Takes the relations.</param>
    /// <param name="further">Columns that are read besides those that fill the star.</param>
    public Outcome<AppliedRules> RunRules(WorkingStore store, WorkingRelations relations, params IEnumerable<(string Relation, IEnumerable<string> Columns)> further) =>
        new RuleRun(store, relations, rule => begin("rule " + rule)).Run(
            contract.Rules, contract.Files.Select(RelationShape.Of), contract.Targets.Select(target => target.Reads).Concat(further));

    // The parts of other sources give the members that facts refer to, and with the last part of this one the keys that members have.
    private void OpenParts(WorkingStore store)
    {
        store.ExecuteTogether(StarTables.CreateAll(star, contract.Source));

        foreach (var part in _others)
        {
            store.Execute(new AttachDatabaseStatement(folder.PathOf(part), part.Source));
        }

        PartUpgrade? previous = null;
        if (state.Part(contract.Source) is { } last)
        {
            store.Execute(new AttachDatabaseStatement(folder.PathOf(last), Previous));
            previous = new(star, store, Previous, contract.Source, last.Shape is null ? (SqlName)ReferenceMembers.Schema : null);
        }

        foreach (var dimension in contract.Targets.Select(target => star.Tables[target.Table]).Where(TargetsReader.HasAssignedKey))
        {
            store.Execute(StarTables.CreateWorking(dimension, SourceSchema.PreviousOf(dimension.Name)));
            var known = _others.Where(part => part.Source != ReferenceMembers.Schema && part.MayHold(dimension))
                .Select(part => new SelectStatement([.. Tree.Items("f", StarTables.ColumnsOf(dimension))]) { From = new NamedTable(dimension.Name, "f", part.Source) });
            foreach (var rows in known.Append(previous?.Select(dimension)).OfType<SelectStatement>())
            {
                store.Execute(new InsertSelectStatement(SourceSchema.PreviousOf(dimension.Name), StarTables.Names(dimension), rows, WorkingStore.Temporary));
            }
        }
    }

    private long People(WorkingStore store)
    {
        var keyed = contract.Files.Where(file => file.SubjectKey is not null).ToImmutableArray();
        if (keyed.IsEmpty)
        {
            return 0;
        }

        var keys = new UnionSource(
            [.. keyed.Select(file => new SelectStatement([Tree.Column("f", file.SubjectKey!).As("key")]) { Distinct = true, From = Tree.Working(file.Name, "f") })], "u");
        return store.Number(new([Tree.Cast(new AggregateCall(AggregateFunction.Count, Tree.Column("u", "key"), Distinct: true), SqlType.BigInteger).As("people")]) { From = keys });
    }
}
