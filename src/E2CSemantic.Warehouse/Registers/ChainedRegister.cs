using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace E2CSemantic.Warehouse.Registers;

/// <summary>
/// A register to which lines are only ever added: JSON, one line an entry, each with its own hash and that of the line before it. A line
/// that was changed, left out or put elsewhere breaks the chain there.
/// </summary>
/// <param name="path">The file, made with the first entry.</param>
public sealed class ChainedRegister(string path)
{
    private const string Previous = "previous";
    private const string Number = "number";

    private static readonly string First = new('0', 64);
    private static readonly int SealLength = Seal(First).Length;

    /// <summary>Adds an entry and waits until it is on the disk. Entries are numbered from 1.</summary>
    /// <exception cref="IOException">It cannot be written, or another process is writing.</exception>
    public void Append<T>(T entry)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var lines = Lines(file);
        var line = JsonSerializer.SerializeToNode(entry, JsonSerializerOptions.Web)!.AsObject();
        line.Insert(0, Number, lines.Count + 1);
        line[Previous] = lines.Count == 0 ? First : HashIn(lines[^1]);
        var text = line.ToJsonString();

        // What a killed process left of a line was never an entry.
        file.SetLength(lines.Sum(known => Encoding.UTF8.GetByteCount(known) + 1L));
        file.Seek(0, SeekOrigin.End);
        file.Write(Encoding.UTF8.GetBytes(text[..^1] + Seal(HashOf(text)) + "\n"));
        file.Flush(flushToDisk: true);
    }

    /// <summary>The entries, oldest first.</summary>
    public ImmutableArray<JsonObject> Read()
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return [.. Lines(file).Select(line => JsonNode.Parse(line)!.AsObject())];
    }

    /// <summary>The number of the first entry that is not what was written; null if the chain is whole.</summary>
    public int? FirstBroken()
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var lines = Lines(file);
        var previous = First;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsNext(lines[i], i + 1, previous))
            {
                return i + 1;
            }

            previous = HashIn(lines[i]);
        }

        return null;
    }

    private static bool IsNext(string line, int number, string previous)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject entry && (int?)entry[Number] == number && (string?)entry[Previous] == previous
                && line.EndsWith(Seal(HashOf(line[..^SealLength] + "}")), StringComparison.Ordinal);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private static List<string> Lines(FileStream file)
    {
        file.Seek(0, SeekOrigin.Begin);
        using var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        var text = reader.ReadToEnd();
        return [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private static string HashIn(string line) => line[^(First.Length + 2)..^2];

    private static string Seal(string hash) => $",\"hash\":\"{hash}\"}}";

    private static string HashOf(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
}
