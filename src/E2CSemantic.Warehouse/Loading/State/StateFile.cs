using System.Text.Json;
using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Query;
using E2CSemantic.Warehouse.Upgrading;

namespace E2CSemantic.Warehouse.Loading;

/// <summary>
/// The state as one JSON file. Replacing it by a rename is the moment at which anything becomes loaded: a process killed before leaves
/// the last state, and files that nothing names.
/// </summary>
internal sealed class StateFile(StoreFolder folder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, IgnoreReadOnlyProperties = true };

    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="WarehouseException">It is damaged, or a newer program wrote it.</exception>
    public WarehouseState Read()
    {
        var state = TryRead();
        return state.Succeeded ? state.Value : throw new WarehouseException(state.Diagnostics[0], null);
    }

    /// <summary>The state; or that it is damaged, or written by a newer program.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public Outcome<WarehouseState> TryRead()
    {
        if (!File.Exists(folder.State))
        {
            return WarehouseState.Empty;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(folder.State));
            if (document.RootElement.TryGetProperty("stateForm", out var form) && form.GetInt32() > WarehouseState.NewestForm)
            {
                return UpgradeFaults.StateNewer(folder.State);
            }

            return document.Deserialize<WarehouseState>(Json) is { Accepted.IsDefault: false, Parts.IsDefault: false } state ? state : UpgradeFaults.StateDamaged(folder.State);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            return UpgradeFaults.StateDamaged(folder.State);
        }
    }

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

        if (!state.Schema.IsEmpty)
        {
            FirstForm.Remove(folder);
        }
    }

    private static IEnumerable<string> Folders(string path) => Directory.Exists(path) ? Directory.EnumerateDirectories(path) : [];
}
