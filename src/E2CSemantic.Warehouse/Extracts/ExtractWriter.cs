using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Model.Star;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Anonymity;
using E2CSemantic.Warehouse.Contracts;
using E2CSemantic.Warehouse.Loading.Building;
using E2CSemantic.Warehouse.Profiles;

namespace E2CSemantic.Warehouse.Extracts;

/// <summary>
/// Writes record-level data of one fact under a profile: only the columns that it names, a project's codes for keys, made coarser step
/// by step until few enough people stand in small classes, and those left out. Nothing is written that is not anonymous.
/// </summary>
/// <param name="star">The star.</param>
/// <param name="profile">The profile.</param>
/// <param name="clock">Tells when it was written, and who is too old to be told apart.</param>
internal sealed class ExtractWriter(StarSchema star, DeIdentificationProfile profile, TimeProvider clock)
{
    private const string CodeColumn = "code";

    private static readonly SqlName Release = "release_facts";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Writes the extract and its report.</summary>
    /// <param name="request">What is to be written.</param>
    /// <param name="facts">The file of the release.</param>
    /// <param name="working">A folder for what does not fit into memory; it is removed.</param>
    /// <param name="find">The keys of people by what identifies them, in their order; null for nobody.</param>
    /// <param name="project">The project's codes and past.</param>
    /// <param name="cancellationToken">Ends it with nothing written.</param>
    public Outcome<ExtractReport> Write(
        ExtractRequest request,
        string facts,
        string working,
        Func<IReadOnlyList<IReadOnlyDictionary<VaultRole, string>>, Outcome<long?[]>> find,
        ProjectAccess project,
        CancellationToken cancellationToken)
    {
        var refusal = Refusal(request);
        if (refusal is not null)
        {
            return refusal;
        }

        var linked = request.Link is { } link ? Link(link, star.Tables[request.Table], find) : null;
        if (linked is { Succeeded: false })
        {
            return linked.Diagnostics;
        }

        Directory.CreateDirectory(working);
        try
        {
            using var store = new WorkingStore(Path.Combine(working, "extract.duckdb"));
            store.Execute(new AttachDatabaseStatement(facts, Release));
            return WriteFrom(store, request, profile.Extracts!, linked?.Value, project, cancellationToken);
        }
        finally
        {
            Directory.Delete(working, recursive: true);
        }
    }

    /// <summary>Whether a text can be a project: it names files and logs, so little is allowed.</summary>
    public static bool IsProject(string project) => project.Length is > 0 and <= 40 && char.IsAsciiLetterLower(project[0])
        && project.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    /// <summary>Why a request cannot be met, whatever the release holds; null if it may be.</summary>
    public Diagnostic? Refusal(ExtractRequest request)
    {
        if (profile.Extracts is not { } rule)
        {
            return ExtractFaults.ProfileWithout(profile.Name);
        }

        if (!IsProject(request.Project))
        {
            return ExtractFaults.Project(request.Project);
        }

        var about = star.Tables.Values.Where(table => table.Kind is TableKind.Fact && table.Columns.Any(column => rule.Codes.ContainsKey(column.Name))).Select(table => table.Name).ToArray();
        return !about.Contains(request.Table) ? ExtractFaults.TableUnknown(request.Table, about)
            : request.Link is not null && !rule.OfficeLinks.Contains(request.Table) ? ExtractFaults.LinkTable(request.Table, rule.OfficeLinks)
            : request.Link is { } link && Identifying(link) is { } identifies ? identifies
            : Directory.Exists(request.Folder) && Directory.EnumerateFileSystemEntries(request.Folder).Any() ? ExtractFaults.FolderTaken(request.Folder)
            : null;
    }

    // What goes along leaves with the extract, so it may no more identify than a column of the star.
    private Diagnostic? Identifying(LinkRequest link) => (
        from column in link.Carried
        from treated in profile.Kinds
        where treated.Kind.Roles.Contains(NameParts.Of(column)) || treated.Kind.WordIn(column) is not null
        select ExtractFaults.LinkIdentifies(column, treated.Kind)).FirstOrDefault();

    private Outcome<LinkedPeople> Link(
        LinkRequest request, StarTable fact, Func<IReadOnlyList<IReadOnlyDictionary<VaultRole, string>>, Outcome<long?[]>> find)
    {
        var file = LinkedFile.Read(request);
        var keys = file.Succeeded ? find(file.Value.People) : file.Diagnostics;
        return keys.Succeeded ? LinkedPeople.Of(request, file.Value!, keys.Value, fact, profile.Extracts!) : keys.Diagnostics;
    }

    private Outcome<ExtractReport> WriteFrom(
        WorkingStore store,
        ExtractRequest request,
        ExtractRule rule,
        LinkedPeople? linked,
        ProjectAccess project,
        CancellationToken cancellationToken)
    {
        var fact = star.Tables[request.Table];
        var columns = ExtractShape.Of(star, fact, rule).AddRange(linked?.Columns ?? []);
        var cohort = request.Cohort is { } text ? CohortCondition.Read(text, columns) : null;
        if (cohort is { Succeeded: false })
        {
            return cohort.Diagnostics;
        }

        var at = clock.GetUtcNow();
        var rows = new ExtractRows(fact, columns, rule, Release, at.Year - rule.OldestAge, linked is not null);
        linked?.Fill(store);
        if (linked is not null && new ContentScan(profile, store.Read).Of(linked.Table, Tree.Working) is { IsEmpty: false } looks)
        {
            return looks;
        }

        store.Execute(rows.Create());
        store.Execute(rows.Fill());
        if (cohort is { Succeeded: true })
        {
            store.Execute(cohort.Value);
        }

        var classes = new TrajectoryClasses(store, rows, rule, profile.Anonymity);
        classes.Remember(project.Past);
        var (taken, count) = Generalise(rule, rows, classes, cancellationToken);
        if (count.People == 0)
        {
            return ExtractFaults.Empty(request.Table);
        }

        var leftOut = count.People - count.Kept;
        if (count.Kept == 0 || !AnonymityMeasure.IsWithin(leftOut, count.People, rule.MostSuppressed))
        {
            var share = (leftOut / (decimal)count.People).ToString("0.0 %", System.Globalization.CultureInfo.InvariantCulture);
            return ExtractFaults.NotAnonymous(request.Table, profile.Anonymity.K, share, AnonymityMeasure.Written(rule.MostSuppressed)!);
        }

        FillCodes(store, project.CodesOf);
        cancellationToken.ThrowIfCancellationRequested();
        project.Keep(classes.Step());
        Directory.CreateDirectory(request.Folder);
        var select = rows.Read(taken);
        var file = Path.Combine(request.Folder, request.Table + (request.Parquet ? ".parquet" : ".csv"));
        var written = request.Parquet ? WriteParquet(store, select, file) : WriteCsv(store, select, file);
        var report = new ExtractReport(
            request.Project,
            request.Release,
            request.Table,
            Path.GetFileName(file),
            HashOf(file),
            written,
            [.. columns.Select(column => column.Name)],
            count.Kept,
            decimal.Round(leftOut / (decimal)count.People, 3),
            at,
            request.Who,
            Anonymity(request, rows, classes, taken, count, at, rule))
        {
            Cohort = request.Cohort,
            Link = linked?.Report,
        };
        File.WriteAllText(Path.Combine(request.Folder, request.Table + ".report.json"), JsonSerializer.Serialize(report, Json));
        return report;
    }

    private static (ImmutableHashSet<LadderStep> Taken, TrajectoryClasses.ClassCount Count) Generalise(
        ExtractRule rule, ExtractRows rows, TrajectoryClasses classes, CancellationToken cancellationToken)
    {
        var taken = ImmutableHashSet<LadderStep>.Empty;
        var count = classes.Count(taken);
        foreach (var step in rule.Ladder.Where(step => rows.Quasi.Concat(rows.Sensitive).Any(column => column.Origin == step.Column)))
        {
            if (AnonymityMeasure.IsWithin(count.People - count.Kept, count.People, rule.MostSuppressed))
            {
                break;
            }

            cancellationToken.ThrowIfCancellationRequested();
            taken = taken.Add(step);
            count = classes.Count(taken);
        }

        return (taken, count);
    }

    private static void FillCodes(WorkingStore store, Func<IReadOnlyList<long>, IReadOnlyList<long>> codesOf)
    {
        var people = new List<long>();
        using (var reader = store.Read(new([Tree.Column("k", ExtractRows.Person).As(ExtractRows.Person)]) { From = Tree.Working(ExtractRows.Kept, "k") }))
        {
            while (reader.Read())
            {
                people.Add(reader.GetInt64(0));
            }
        }

        store.Execute(new CreateTableStatement(
            ExtractRows.Codes, [new(ExtractRows.Person, SqlType.BigInteger, false), new(CodeColumn, SqlType.BigInteger, false)], [])
        { Temporary = true });
        using var appender = store.Connection.CreateAppender(WorkingStore.Temporary.Text, "main", ExtractRows.Codes);
        foreach (var (person, code) in people.Zip(codesOf(people)))
        {
            appender.CreateRow().AppendValue(person).AppendValue(code).EndRow();
        }
    }

    private static long WriteParquet(WorkingStore store, SelectStatement select, string file) => store.Execute(new CopyToParquetStatement(select, file));

    private static long WriteCsv(WorkingStore store, SelectStatement select, string file)
    {
        using var writer = new StreamWriter(file);
        using var reader = store.Read(select);
        var csv = new CsvRows(writer, reader);
        csv.WriteAll();
        return csv.Rows;
    }

    private AnonymityReport Anonymity(
        ExtractRequest request, ExtractRows rows, TrajectoryClasses classes, IReadOnlySet<LadderStep> taken, TrajectoryClasses.ClassCount count, DateTimeOffset at, ExtractRule rule)
    {
        var sizes = classes.Sizes();
        var group = new MeasuredGroup(
            "people_by_all_their_rows",
            request.Table,
            [.. rows.Quasi.Select(column => column.Name)],
            count.Kept,
            sizes.Sum(band => band.Classes),
            sizes,
            sizes.Where(band => band.From == 1).Sum(band => band.People),
            sizes.Where(band => band.From < profile.Anonymity.K).Sum(band => band.People),
            "0",
            [.. rows.Sensitive.Select(column => new MeasuredDiversity(column.Name, 0))],
            "0",
            true);
        return new(
            $"{request.Project}/{request.Table}",
            profile.Name,
            profile.Version,
            profile.Hash,
            profile.Law,
            profile.Determination is { } signed ? $"{signed.Signer}, {signed.SignedOn}" : "unsigned",
            at,
            profile.Anonymity.K,
            profile.Anonymity.L,
            [group],
            [.. rule.Ladder.Where(taken.Contains).Select(step => step.ToString())]);
    }

    private static string HashOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
