using E2CSemantic.GraphQL.Execution.Planning;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Validation;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>How a <see cref="RequestExecutor"/> runs requests; names and defaults are HotChocolate 16's where it has them.</summary>
public sealed record RequestExecutorOptions
{
    /// <summary>How long a request may take, from its start; 30 seconds unless set.</summary>
    public TimeSpan ExecutionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many operations run at once, at least 1; 64 unless set. Further ones wait within their time.</summary>
    public int MaxConcurrentExecutions { get; init; } = 64;

    /// <summary>
    /// The rules and limits that documents are validated by; <see cref="ValidationOptions.Request"/> unless set. Null takes every
    /// document for valid: only for documents that were validated when they were stored.
    /// </summary>
    public ValidationOptions? Validation { get; init; } = ValidationOptions.Request;

    /// <summary>Whether <c>__schema</c> and <c>__type</c> are refused, unless a request allows them.</summary>
    public bool DisableIntrospection { get; init; }

    /// <summary>How many parsed and validated documents are kept; 256 unless set.</summary>
    public int OperationDocumentCacheSize { get; init; } = 256;

    /// <summary>How many bytes of documents are kept; 16 MB unless set.</summary>
    public long OperationDocumentCacheBytes { get; init; } = 16L << 20;

    /// <summary>The limits of the parser.</summary>
    public ParserOptions ParserOptions { get; init; } = ParserOptions.Default;

    /// <summary>Plans operations; null leaves every step to its own selection. The <see cref="SharedStepPlanner"/> unless set.</summary>
    public IOperationPlanner? Planner { get; init; } = new SharedStepPlanner();

    /// <summary>Sees every error of a field before the client does; null for none.</summary>
    public ErrorFilter? ErrorFilter { get; init; }

    /// <summary>Measures <see cref="ExecutionTimeout"/>.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
