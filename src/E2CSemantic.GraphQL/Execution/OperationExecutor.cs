using System.Collections;
using System.Collections.Immutable;
using System.Threading.Channels;
using E2CSemantic.GraphQL.Errors;
using E2CSemantic.GraphQL.Execution.Results;
using E2CSemantic.GraphQL.Language;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution;

/// <summary>
/// Runs one request (spec: Execution). Fields are started in the order of the response; what is not finished at once goes on while
/// its siblings start, and its value is completed by one loop, so that completion never runs on two threads.
/// A null where none may be climbs to the nearest nullable position at the moment it is found, and errors below a nulled position
/// are dropped, as graphql-js does.
/// </summary>
internal sealed class OperationExecutor(OperationContext context, ErrorFilter? errorFilter)
{
    private readonly List<GraphQLError> _errors = [];
    private readonly RootResult _root = new(context.Operation.RootType);
    private Channel<PendingField>? _finished;
    private int _pending;

    public async ValueTask<OperationResult> ExecuteAsync()
    {
        var operation = context.Operation;
        var selections = operation.RootSelectionSet;
        if (selections.Fault is { } fault)
        {
            return OperationResult.Executed(null, [fault]);
        }

        var data = new ObjectResult(_root, 0, selections);
        _root.Set(0, data);
        if (operation.Definition.Operation == OperationType.Mutation)
        {
            await ExecuteSeriallyAsync(data).ConfigureAwait(false);
        }
        else
        {
            context.Steps.Start();
            ExecuteFields(data, context.Request.RootValue);
            await CompletePendingAsync().ConfigureAwait(false);
        }

        await context.Steps.SettleAsync().ConfigureAwait(false);
        return OperationResult.Executed(_root.Data, [.. _errors]);
    }

    private async ValueTask ExecuteSeriallyAsync(ObjectResult data)
    {
        for (var slot = 0; slot < data.Selections.Length && !data.IsDetached; slot++)
        {
            ExecuteField(data, slot, context.Request.RootValue);
            await CompletePendingAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask CompletePendingAsync()
    {
        while (_pending > 0)
        {
            var field = await _finished!.Reader.ReadAsync(context.RequestAborted).ConfigureAwait(false);
            _pending--;
            context.RequestAborted.ThrowIfCancellationRequested();
            if (!field.Owner.IsDetached)
            {
                CompleteField(field.Owner, field.Slot, field.Context, field.Result);
            }
        }
    }

    // False if a null climbs out of the object; the fields after it are not started then.
    private bool ExecuteFields(ObjectResult node, object? value)
    {
        context.RequestAborted.ThrowIfCancellationRequested();
        for (var slot = 0; slot < node.Selections.Length; slot++)
        {
            if (!ExecuteField(node, slot, value))
            {
                return false;
            }
        }

        return true;
    }

    private bool ExecuteField(ObjectResult node, int slot, object? parent)
    {
        var selection = node.Selections[slot];
        var arguments = context.Arguments(selection);
        if (arguments.Values is null)
        {
            return Fail(node, slot, selection, arguments.Error!);
        }

        var resolverContext = new ResolverContext(context, node, selection, parent, arguments.Values);
        var result = Resolve(selection.Field, resolverContext);
        if (result.IsPending)
        {
            Await(node, slot, resolverContext, result.Pending!);
            return true;
        }

        return CompleteField(node, slot, resolverContext, result);
    }

    private bool CompleteField(ObjectResult node, int slot, ResolverContext resolverContext, FieldResult result)
    {
        if (result.Exception is not { } exception)
        {
            return Complete(node, slot, resolverContext.Selection.Type, resolverContext, result.Value);
        }

        // A task that was cancelled with the request may come back finished; it must not become an error of its field.
        if (IsAbort(exception))
        {
            context.RequestAborted.ThrowIfCancellationRequested();
        }

        return Fail(node, slot, resolverContext.Selection, exception);
    }

    // Any exception of a resolver is the resolver's fault and becomes an error of its field; the rest of the answer stands.
    private FieldResult Resolve(FieldDefinition field, ResolverContext resolverContext)
    {
        try
        {
            if (field.PureResolver is { } pure)
            {
                return FieldResult.Of(pure(resolverContext));
            }

            var task = field.Resolver!(resolverContext);
            return task.IsCompletedSuccessfully ? FieldResult.Of(task.Result) : FieldResult.Later(task.AsTask());
        }
        catch (Exception exception) when (!IsAbort(exception))
        {
            return FieldResult.Failed(exception);
        }
    }

    private void Await(ObjectResult node, int slot, ResolverContext resolverContext, Task<object?> task)
    {
        _finished ??= Channel.CreateUnbounded<PendingField>(new() { SingleReader = true });
        _pending++;
        task.ContinueWith(
            (finished, state) => ((ChannelWriter<PendingField>)state!).TryWrite(new(node, slot, resolverContext, FieldResult.Of(finished))),
            _finished.Writer,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
    }

    private bool Complete(ResultNode owner, int slot, GraphQLType type, ResolverContext resolverContext, object? value)
    {
        var selection = resolverContext.Selection;
        if (value is null)
        {
            if (!type.IsNonNull)
            {
                return true;
            }

            return Fail(owner, slot, selection, new GraphQLError(
                $"Cannot return null for non-nullable field {selection.DeclaringType}.{selection.Field.Name}.").WithCode(ErrorCodes.NonNullViolation));
        }

        var climbs = !(type.NullableType switch
        {
            LeafType leaf => CompleteLeaf(owner, slot, leaf, selection, value),
            ListType list => CompleteList(owner, slot, list.ItemType, resolverContext, value),
            ObjectType objectType => CompleteObject(owner, slot, objectType, resolverContext, value),
            NamedType abstractType => CompleteAbstract(owner, slot, abstractType, resolverContext, value),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
        return !climbs || !type.IsNonNull;
    }

    private bool CompleteLeaf(ResultNode owner, int slot, LeafType leaf, Selection selection, object value)
    {
        var coerced = leaf.CoerceOutputValue(value);
        if (!coerced.Succeeded)
        {
            Fail(owner, slot, selection, new GraphQLError(coerced.Fault));
            return false;
        }

        owner.Set(slot, coerced.Value);
        return true;
    }

    private bool CompleteList(ResultNode owner, int slot, GraphQLType itemType, ResolverContext resolverContext, object value)
    {
        var selection = resolverContext.Selection;
        if (value is string or not IEnumerable)
        {
            Fail(owner, slot, selection, new GraphQLError(
                $"Expected Iterable, but did not find one for field \"{selection.DeclaringType}.{selection.Field.Name}\"."));
            return false;
        }

        var list = new ListResult(owner, slot, itemType, (value as ICollection)?.Count ?? 0);
        owner.Set(slot, list);
        try
        {
            foreach (var item in (IEnumerable)value)
            {
                if (!Complete(list, list.AddSlot(), itemType, resolverContext, item))
                {
                    return false;
                }
            }
        }
        catch (Exception exception) when (!IsAbort(exception))
        {
            // The resolver's enumerable failed while it was read.
            Fail(owner, slot, selection, exception);
            return false;
        }

        return true;
    }

    private bool CompleteAbstract(ResultNode owner, int slot, NamedType abstractType, ResolverContext resolverContext, object value)
    {
        try
        {
            var (objectType, error) = RuntimeTypeResolution.Resolve(abstractType, value, resolverContext);
            if (objectType is not null)
            {
                return CompleteObject(owner, slot, objectType, resolverContext, value);
            }

            Fail(owner, slot, resolverContext.Selection, error!);
        }
        catch (Exception exception) when (!IsAbort(exception))
        {
            Fail(owner, slot, resolverContext.Selection, exception);
        }

        return false;
    }

    private bool CompleteObject(ResultNode owner, int slot, ObjectType type, ResolverContext resolverContext, object value)
    {
        var selection = resolverContext.Selection;
        if (type.IsTypeOf is { } isTypeOf && !isTypeOf(value, resolverContext))
        {
            Fail(owner, slot, selection, new GraphQLError($"Expected value of type \"{type}\" but got: {ValueDisplay.Of(value)}."));
            return false;
        }

        var selections = context.Operation.GetSelectionSet(selection, type);
        if (selections.Fault is { } fault)
        {
            Fail(owner, slot, selection, fault);
            return false;
        }

        var node = new ObjectResult(owner, slot, selections);
        owner.Set(slot, node);
        return ExecuteFields(node, value);
    }

    private bool Fail(ResultNode owner, int slot, Selection selection, Exception exception)
    {
        var errors = exception is GraphQLException refusal
            ? refusal.Errors
            : [new GraphQLError("Unexpected Execution Error")];
        return Fail(owner, slot, selection, errors, exception);
    }

    private bool Fail(ResultNode owner, int slot, Selection selection, GraphQLError error) => Fail(owner, slot, selection, [error], null);

    // Tells whether the slot may be null, that is, whether its siblings go on.
    private bool Fail(ResultNode owner, int slot, Selection selection, ImmutableArray<GraphQLError> errors, Exception? exception)
    {
        var (nulledOwner, nulledSlot) = (owner, slot);
        while (nulledOwner.SlotType(nulledSlot).IsNonNull)
        {
            (nulledOwner, nulledSlot) = (nulledOwner.Parent!, nulledOwner.Index);
        }

        if (nulledOwner.Get(nulledSlot) is not NulledSlot && !nulledOwner.IsDetached)
        {
            foreach (var error in errors)
            {
                var located = error.Locations.IsEmpty ? error.WithNodes(selection.SyntaxNodes) : error;
                located = located.Path is null ? located.WithPath(owner.PathOf(slot)) : located;
                _errors.Add(errorFilter is null ? located : errorFilter(located, exception));
            }

            nulledOwner.Set(nulledSlot, NulledSlot.Instance);
        }

        return !owner.SlotType(slot).IsNonNull;
    }

    private bool IsAbort(Exception exception) =>
        exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested;

    private readonly record struct PendingField(ObjectResult Owner, int Slot, ResolverContext Context, FieldResult Result);

    private readonly record struct FieldResult(object? Value, Exception? Exception, Task<object?>? Pending)
    {
        public bool IsPending => Pending is not null;

        public static FieldResult Of(object? value) => new(value, null, null);

        public static FieldResult Failed(Exception exception) => new(null, exception, null);

        public static FieldResult Later(Task<object?> task) => task.IsCompleted ? Of(task) : new(null, null, task);

        public static FieldResult Of(Task<object?> finished) =>
            finished.IsCompletedSuccessfully
                ? Of(finished.Result)
                : Failed(finished.Exception?.InnerException ?? new OperationCanceledException());
    }
}
