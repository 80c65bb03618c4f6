using E2CSemantic.DuckDB;
using E2CSemantic.Host.Commands;

namespace E2CSemantic.Host.Tests.Commands;

public sealed class LastResortTests
{
    [Fact]
    public void Describe_SaysOneCodedLine_WhateverHappened()
    {
        Exception[] faults =
        [
            new TypeInitializationException("x", new DllNotFoundException("libduckdb")),
            new IOException("No space left on device."),
            new DuckDBException("TransactionContext Error: Failed to commit: No space left on device\nmore", DuckDBErrorType.Transaction),
            new InvalidOperationException("at secret.cs:line 1"),
        ];

        Assert.Equal(
            [
                "E2C_LIBRARY_MISSING The native library DuckDB cannot be loaded. (Build again with Node.js 20 or newer (npm) on the PATH.)",
                "E2C_MACHINE_FAULT The machine refused: No space left on device. (Check free space, permissions and whether another process holds the data folder.)",
                "E2C_MACHINE_FAULT The machine refused: TransactionContext Error: Failed to commit: No space left on device (Check free space, permissions and whether another process holds the data folder.)",
                "E2C_UNEXPECTED Something that should not happen did (InvalidOperationException). (Report it with the command that was run.)",
            ],
            faults.Select(fault => LastResort.Describe(fault).ToString()));
    }
}
