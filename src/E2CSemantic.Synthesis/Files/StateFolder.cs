using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace E2CSemantic.Synthesis.Files;

/// <summary>
/// The folder of a state while it is written: beside its place, and moved there when everything is in it. Blocks are appended in their order; the hash
/// of each file and the truth about its records are kept as they pass.
/// </summary>
internal sealed class StateFolder : IDisposable
{
    private readonly string _folder;
    private readonly string _partial;
    private readonly ImmutableArray<OutputFile> _files;
    private readonly HashedFile[] _streams;
    private readonly long[] _rows;
    private readonly SortedDictionary<string, FileStream> _truth = new(StringComparer.Ordinal);
    private byte[] _line = new byte[1 << 16];
    private bool _isDone;

    public StateFolder(string folder, ImmutableArray<OutputFile> files)
    {
        _folder = Path.GetFullPath(folder);
        _partial = PartialOf(folder);
        _files = files;
        _rows = new long[files.Length];
        _streams = new HashedFile[files.Length];
        for (var place = 0; place < files.Length; place++)
        {
            var file = files[place];
            Directory.CreateDirectory(Path.Combine(_partial, file.Folder));
            _streams[place] = new(Path.Combine(_partial, file.Folder, file.Name), file.IsGzip);
            if (file.Header is { } header)
            {
                _streams[place].Write(Encoding.ASCII.GetBytes(header + "\n"));
            }

            if (file.Truth is { } truth && !_truth.ContainsKey(truth))
            {
                _truth[truth] = Open(Path.Combine("truth", $"records_{truth}.csv"));
                _truth[truth].Write("file,line,person\n"u8);
            }
        }
    }

    /// <summary>Where a folder is while it is written.</summary>
    public static string PartialOf(string folder) => Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar) + ".partial";

    public long Bytes => _streams.Sum(stream => stream.Length);

    /// <summary>Appends a block's rows and empties the writers.</summary>
    public void Append(RowWriter[] writers)
    {
        for (var place = 0; place < writers.Length; place++)
        {
            var writer = writers[place];
            if (writer.Rows == 0)
            {
                continue;
            }

            _streams[place].Write(writer.Bytes);
            if (_files[place].Truth is { } truth)
            {
                AppendTruth(_truth[truth], _files[place], _rows[place] + (_files[place].Header is null ? 0 : 1), writer.People);
            }

            _rows[place] += writer.Rows;
            writer.Clear();
        }
    }

    /// <summary>Writes who exists, the manifests and the notice, and puts the folder in its place.</summary>
    public ImmutableArray<WrittenFile> Finish(int people)
    {
        var written = ImmutableArray.CreateBuilder<WrittenFile>(_files.Length);
        for (var place = 0; place < _files.Length; place++)
        {
            var hash = _streams[place].Finish();
            written.Add(new(_files[place].Folder, _files[place].Name, _rows[place], _streams[place].Length, hash));
        }

        foreach (var stream in _truth.Values)
        {
            stream.Dispose();
        }

        foreach (var provider in written.GroupBy(file => file.Folder))
        {
            File.WriteAllText(Path.Combine(_partial, provider.Key, "manifest.json"), Manifest(provider));
        }

        using (var truth = Open(Path.Combine("truth", "people.csv")))
        {
            truth.Write("person\n"u8);
            Span<byte> line = stackalloc byte[12];
            for (var person = 1; person <= people; person++)
            {
                Utf8Formatter.TryFormat(person, line, out var length);
                line[length] = (byte)'\n';
                truth.Write(line[..(length + 1)]);
            }
        }

        File.WriteAllText(Path.Combine(_partial, "README.txt"), Notice);
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder);
        }

        Directory.Move(_partial, _folder);
        _isDone = true;
        return written.ToImmutable();
    }

    public void Dispose()
    {
        foreach (var stream in _streams)
        {
            stream?.Dispose();
        }

        foreach (var stream in _truth.Values)
        {
            stream.Dispose();
        }

        if (!_isDone && Directory.Exists(_partial))
        {
            Directory.Delete(_partial, recursive: true);
        }
    }

    private const string Notice =
        "This state is made up. Nobody in these files exists or existed; names, numbers and dates were drawn by a program (e2c synthesize).\n"
        + "Any likeness to a person is chance. The folder truth/ tells which records are the same person's and is for tests of linkage only.\n";

    private static string Manifest(IEnumerable<WrittenFile> files)
    {
        var text = new StringBuilder("{\"files\": {\n");
        var isFirst = true;
        foreach (var file in files.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            text.Append(isFirst ? "" : ",\n").Append(CultureInfo.InvariantCulture, $"  \"{file.Name}\": {{\"rows\": {file.Rows}, \"sha256\": \"{file.Sha256}\"}}");
            isFirst = false;
        }

        return text.Append("\n}}\n").ToString();
    }

    private FileStream Open(string name)
    {
        var path = Path.Combine(_partial, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
    }

    private void AppendTruth(FileStream stream, OutputFile file, long line, ReadOnlySpan<int> people)
    {
        var name = Encoding.ASCII.GetBytes(file.Name);
        var needed = people.Length * (name.Length + 36);
        if (_line.Length < needed)
        {
            _line = new byte[needed * 2];
        }

        var room = _line.AsSpan();
        var length = 0;
        foreach (var person in people)
        {
            line++;
            name.CopyTo(room[length..]);
            length += name.Length;
            room[length++] = (byte)',';
            Utf8Formatter.TryFormat(line, room[length..], out var digits);
            length += digits;
            room[length++] = (byte)',';
            Utf8Formatter.TryFormat(person, room[length..], out digits);
            length += digits;
            room[length++] = (byte)'\n';
        }

        stream.Write(room[..length]);
    }

    /// <summary>A file and the running hash of what is on disk.</summary>
    private sealed class HashedFile : IDisposable
    {
        private readonly HashingStream _disk;
        private readonly Stream _top;

        public HashedFile(string path, bool isGzip)
        {
            _disk = new(new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 14));
            _top = isGzip ? new StoredGzip(_disk) : _disk;
        }

        public long Length => _disk.Written;

        public void Write(ReadOnlySpan<byte> bytes) => _top.Write(bytes);

        public string Finish()
        {
            _top.Dispose();
            return _disk.Hash;
        }

        public void Dispose() => _disk.Dispose();
    }
}
