namespace E2CSemantic.Warehouse.Contracts;

/// <summary>How a value is taken along the rows of a key.</summary>
public enum SequenceKind
{
    /// <summary>The row's place, from 1.</summary>
    Number,

    /// <summary>The value of an earlier row; missing where there is none.</summary>
    Previous,

    /// <summary>The value of a later row; missing where there is none.</summary>
    Next,

    /// <summary>The sum up to this row, this row included.</summary>
    RunningSum,

    /// <summary>The greatest up to this row, this row included.</summary>
    RunningGreatest,

    /// <summary>The least up to this row, this row included.</summary>
    RunningLeast,
}
