using System.Collections.Immutable;
using System.Globalization;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse.Loading.Files;

/// <summary>Gathers the faults of one file: the first 100 rows at fault in full, the rest as a number.</summary>
internal sealed class FileCheck(string path)
{
    private const int MostRows = 100;

    private readonly List<Diagnostic> _faults = [];
    private long _rowsAtFault;
    private long _lastLine;

    public bool IsClean => _faults.Count == 0;

    public SourcePlace Place(long line, int column) => new(path, checked((int)line), column);

    /// <summary>Tells one fault only: what made all others.</summary>
    public void Replace(Diagnostic fault)
    {
        _faults.Clear();
        _rowsAtFault = 0;
        _faults.Add(fault);
    }

    public void AddToFile(Diagnostic fault) => _faults.Add(fault);

    public void AddToRow(long line, Diagnostic fault)
    {
        if (line != _lastLine)
        {
            _lastLine = line;
            _rowsAtFault++;
        }

        if (_rowsAtFault <= MostRows)
        {
            _faults.Add(fault);
        }
    }

    public ImmutableArray<Diagnostic> Faults() => _rowsAtFault > MostRows
        ? [.. _faults, LoadFaults.MoreRows(path, _rowsAtFault - MostRows)]
        : [.. _faults];

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
