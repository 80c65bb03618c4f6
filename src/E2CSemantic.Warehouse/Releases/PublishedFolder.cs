using System.Collections.Immutable;
using E2CSemantic.Query.Publication;
using E2CSemantic.Sql.Syntax;
using E2CSemantic.Warehouse.Loading.Building;

namespace E2CSemantic.Warehouse.Releases;

/// <summary>
/// The published cubes of a release, in a folder named for the policy that they were drawn under. It takes its name when it is
/// complete and is never written again, so noise is drawn once.
/// </summary>
internal sealed class PublishedFolder(string path)
{
    private const string CubesFile = "cubes.duckdb";
    private const string PublicationFile = "publication.json";

    private static readonly TimeSpan _betweenLooks = TimeSpan.FromMilliseconds(50);

    /// <summary>The file of cubes; null if nothing is published.</summary>
    public string? Cubes => Current is { } folder ? Path.Combine(folder, CubesFile) : null;

    /// <summary>The file that says what was published; null if nothing is.</summary>
    public string? Publication => Current is { } folder ? Path.Combine(folder, PublicationFile) : null;

    private string? Current => Directory.Exists(path) ? Directory.EnumerateDirectories(path).SingleOrDefault() : null;

    public ReleasePublication? Read() => Publication is { } file ? PublicationJson.Read(File.ReadAllText(file)) : null;

    /// <summary>False, and nothing is written, if something is published already.</summary>
    public bool Write(ReleasePublication publication, ImmutableArray<DrawnCube> cubes, CancellationToken cancellationToken)
    {
        using var hold = Hold(cancellationToken);
        if (Directory.Exists(path))
        {
            return false;
        }

        var drawing = path + ".drawing";
        StoreFolder.Clear(drawing);
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(drawing, $"{publication.PolicyId}-{publication.PolicyVersion}")).FullName;
            WriteCubes(Path.Combine(folder, CubesFile), cubes, cancellationToken);
            File.WriteAllText(Path.Combine(folder, PublicationFile), PublicationJson.Write(publication));
            Directory.Move(drawing, path);
            return true;
        }
        finally
        {
            StoreFolder.Clear(drawing);
        }
    }

    /// <summary>The table of a cube.</summary>
    public static CreateTableStatement CubeTable(DrawnCube cube, SqlName? schema) => new(
        cube.Table,
        [
            new("school_year", SqlType.SmallInteger, false),
            .. cube.DimensionColumns.Select(name => new ColumnDeclaration(name, SqlType.Text, false)),
            .. cube.StatisticColumns.Select(name => new ColumnDeclaration(name, SqlType.BigInteger, false)),
        ],
        [],
        schema);

    // Whoever draws at the same time is done in moments.
    private FileStream Hold(CancellationToken cancellationToken)
    {
        FileStream? hold;
        while ((hold = StoreHold.TryTake(path + ".lock")) is null)
        {
            cancellationToken.WaitHandle.WaitOne(_betweenLooks);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return hold;
    }

    private static void WriteCubes(string file, ImmutableArray<DrawnCube> cubes, CancellationToken cancellationToken)
    {
        using var store = new WorkingStore(file);
        foreach (var cube in cubes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            store.Execute(CubeTable(cube, null));
            using var appender = store.Connection.CreateAppender(cube.Table);
            foreach (var cell in cube.Cells)
            {
                var row = appender.CreateRow().AppendValue(cell.SchoolYear.SpringYear);
                foreach (var member in cell.Members)
                {
                    row.AppendValue(member);
                }

                foreach (var statistic in cell.Statistics)
                {
                    row.AppendValue(statistic);
                }

                row.EndRow();
            }
        }

        store.Complete();
    }
}
