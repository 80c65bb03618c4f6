using System.Text.Json;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>
/// The state as one JSON file. Replacing it by a rename is the moment at which anything becomes loaded: a process killed before leaves
/// the last state, and files that nothing names.
/// </summary>
internal sealed class StateFile(StoreFolder folder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <exception cref="IOException">It cannot be read.</exception>
    public WarehouseState Read() => File.Exists(folder.State)
        ? JsonSerializer.Deserialize<WarehouseState>(File.ReadAllText(folder.State), Json)!
        : WarehouseState.Empty;

    /// <exception cref="IOException">It cannot be written; the last state stands.</exception>
    public void Replace(WarehouseState state)
    {
        var next = folder.State + ".next";
        using (var file = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, state, Json);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, folder.State, overwrite: true);
        RemoveUnnamed(state);
    }

    /// <summary>Removes what killed or superseded loads left: files and folders that the state does not name.</summary>
    public void RemoveUnnamed(WarehouseState state)
    {
        var named = state.Accepted.Select(submission => Path.GetFullPath(folder.RowsOf(submission)))
            .Concat(state.Parts.Select(part => Path.GetFullPath(folder.PathOf(part)))).ToHashSet(StringComparer.Ordinal);
        foreach (var source in Folders(folder.Accepted))
        {
            foreach (var rows in Folders(source).Where(rows => !named.Contains(Path.GetFullPath(rows))))
            {
                Directory.Delete(rows, recursive: true);
            }
        }

        foreach (var file in Directory.Exists(folder.Star) ? Directory.EnumerateFiles(folder.Star) : [])
        {
            if (!named.Contains(Path.GetFullPath(file)))
            {
                File.Delete(file);
            }
        }

        if (Directory.Exists(folder.Working))
        {
            Directory.Delete(folder.Working, recursive: true);
        }
    }

    private static IEnumerable<string> Folders(string path) => Directory.Exists(path) ? Directory.EnumerateDirectories(path) : [];
}
