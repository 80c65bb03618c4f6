namespace E2CSemantic.GraphQL.Execution.Planning;

/// <summary>
/// The steps of one request, each run once: together when a query starts, and under a mutation when first asked for, because a step
/// must see what the mutations before it did. A selection that the plan knows nothing of runs a step of its own, so that an operation
/// means the same with and without a planner.
/// </summary>
internal sealed class StepResults
{
    private readonly OperationContext _operation;
    private readonly QueryPlan _plan;
    private readonly Task<object?>?[] _results;
    private readonly Dictionary<Selection, Task<object?>> _unplanned = [];

    public StepResults(OperationContext operation, QueryPlan plan)
    {
        _operation = operation;
        _plan = plan;
        _results = plan.Steps.IsEmpty ? [] : new Task<object?>[plan.Steps.Length];
    }

    public void Start()
    {
        for (var index = 0; index < _results.Length; index++)
        {
            Planned(index);
        }
    }

    public async ValueTask<T> ResultAsync<T>(Selection selection) => (T)(await TaskOf(selection).ConfigureAwait(false))!;

    // A step whose selections were never reached may still fail; its failure belongs to nobody.
    public Task SettleAsync() => _results.Length == 0
        ? Task.CompletedTask
        : Task.WhenAll(_results.OfType<Task<object?>>())
            .ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)
            .WaitAsync(_operation.RequestAborted);

    private Task<object?> TaskOf(Selection selection)
    {
        if (_plan.TryGetStep(selection, out var index))
        {
            return Planned(index);
        }

        lock (_unplanned)
        {
            if (!_unplanned.TryGetValue(selection, out var result))
            {
                var step = selection.Field.Plan?.Invoke(_operation.Operation, selection)
                    ?? throw new InvalidOperationException($"The field {selection.Field.Coordinate} contributes no step.");
                _unplanned[selection] = result = RunAsync(step);
            }

            return result;
        }
    }

    private Task<object?> Planned(int index)
    {
        lock (_results)
        {
            return _results[index] ??= RunAsync(_plan.Steps[index]);
        }
    }

    // An async method keeps what the step throws at once inside the task.
    private async Task<object?> RunAsync(Step step) => await step.ExecuteAsync(new(_operation)).ConfigureAwait(false);
}
