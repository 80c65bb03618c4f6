using E2CSemantic.DuckDB;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Warehouse;

/// <summary>Tells what a machine does to the stores, through a file or through the engine, from faults of the program.</summary>
public static class StoreFault
{
    extension(Exception problem)
    {
        /// <summary>Whether a store could not be read or written. A person can mend it: free space, mend permissions, put the disk right.</summary>
        public bool IsOfTheMachine => problem.IsOfFiles
            || problem is DuckDBException { ErrorType: DuckDBErrorType.IO or DuckDBErrorType.OutOfMemory or DuckDBErrorType.Fatal or DuckDBErrorType.Transaction };

        /// <summary>What it was in a few words. Messages are not repeated: an engine's may hold values.</summary>
        internal string Kind => problem switch
        {
            DuckDBException { ErrorType: DuckDBErrorType.OutOfMemory } => "out of memory, or of space on the disk for what does not fit there",
            DuckDBException { ErrorType: var type } => type.ToString(),
            _ => problem.GetType().Name,
        };
    }
}
