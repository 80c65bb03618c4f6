namespace E2CSemantic.Warehouse.Loading.Files;

/// <summary>Reads the records of a file one at a time, each with the line it begins on. A record at fault is given with its fault and the reader goes on behind it.</summary>
internal abstract class RecordReader : IDisposable
{
    /// <summary>The line on which the record begins, from 1.</summary>
    public long Line { get; protected set; }

    /// <summary>What is wrong with the record; its fields are not to be used then.</summary>
    public RecordFault Fault { get; private set; }

    public long FaultLine { get; private set; }

    public int FaultColumn { get; private set; }

    /// <summary>Which columns any record has named so far, in a form in which each names its own; null in others.</summary>
    public virtual bool[]? Named => null;

    public abstract int FieldCount { get; }

    public abstract ReadOnlySpan<char> Field(int index);

    /// <summary>The column in which the field begins, from 1 in UTF-16 units of its line.</summary>
    public abstract int Column(int index);

    /// <summary>The line from which that column is counted: the record's first, save in a form in which a record spreads over lines.</summary>
    public virtual long LineOf(int index) => Line;

    public abstract bool Read();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    protected void ClearFault() => Fault = RecordFault.None;

    protected void FaultAt(RecordFault fault, long line, int column)
    {
        if (Fault is RecordFault.None)
        {
            (Fault, FaultLine, FaultColumn) = (fault, line, column);
        }
    }
}
