using System.Text;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Model.Reading.Yaml;

/// <summary>Reads one YAML file of definitions, strictly: UTF-8, one document, no tabs, anchors or tags, no key twice.</summary>
public static class YamlFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The mapping that the file holds; null, with at least one fault added, if it holds anything else.</summary>
    /// <param name="path">The file; places name it as given, with forward slashes.</param>
    /// <param name="faults">Where faults are added.</param>
    public static YamlMapping? Read(string path, FaultList faults)
    {
        var file = path.Replace('\\', '/');
        var start = new SourcePlace(file, 1, 1);
        if (Text(path, file, faults) is not { } text)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            faults.Add(ModelFaults.FileEmpty(start));
            return null;
        }

        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        if (!TabsAreAbsent(lines, file, faults))
        {
            return null;
        }

        var before = faults.Count;
        var root = new YamlTreeBuilder(file, text, lines, faults).Build();
        if (root is YamlMapping mapping)
        {
            return mapping;
        }

        if (faults.Count == before)
        {
            faults.Add(root is null ? ModelFaults.FileEmpty(start) : ModelFaults.ValueType(root.Place, "the file", "a mapping", root.Shape));
        }

        return null;
    }

    private static string? Text(string path, string file, FaultList faults)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception problem) when (problem.IsOfFiles)
        {
            faults.Add(ModelFaults.FileUnreadable(file));
            return null;
        }

        var body = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
        try
        {
            return StrictUtf8.GetString(body);
        }
        catch (DecoderFallbackException)
        {
            faults.Add(ModelFaults.FileEncoding(PlaceOfBadByte(file, body)));
            return null;
        }
    }

    private static SourcePlace PlaceOfBadByte(string file, ReadOnlySpan<byte> body)
    {
        var good = 0;
        while (Rune.DecodeFromUtf8(body[good..], out _, out var consumed) is System.Buffers.OperationStatus.Done)
        {
            good += consumed;
        }

        var before = StrictUtf8.GetString(body[..good]);
        return new(file, before.Count(c => c == '\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    private static bool TabsAreAbsent(string[] lines, string file, FaultList faults)
    {
        var before = faults.Count;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = lines[i].Length - lines[i].AsSpan().TrimStart(" \t").Length;
            var tab = lines[i].AsSpan(0, indent).IndexOf('\t');
            if (tab >= 0 && indent < lines[i].Length)
            {
                faults.Add(ModelFaults.YamlTab(new(file, i + 1, tab + 1)));
            }
        }

        return faults.Count == before;
    }
}
