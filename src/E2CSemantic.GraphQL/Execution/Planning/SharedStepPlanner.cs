using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using E2CSemantic.GraphQL.Types;

namespace E2CSemantic.GraphQL.Execution.Planning;

/// <summary>
/// The plain planner: every selection whose field contributes a step, found under every type its parent may have,
/// and steps with equal keys merged into one.
/// </summary>
public sealed class SharedStepPlanner : IOperationPlanner
{
    private readonly ConditionalWeakTable<Schema, FrozenSet<NamedType>> _planningTypes = [];

    /// <inheritdoc/>
    public QueryPlan Plan(Operation operation)
    {
        var planning = _planningTypes.GetValue(operation.Schema, PlanningTypes);
        if (!planning.Contains(operation.RootType))
        {
            return QueryPlan.Empty;
        }

        var steps = new List<Step>();
        var places = new Dictionary<object, int>();
        var stepOf = new Dictionary<Selection, int>();
        Visit(operation.RootSelectionSet);
        return steps.Count == 0 ? QueryPlan.Empty : new([.. steps], stepOf);

        void Visit(SelectionSet set)
        {
            foreach (var selection in set.Selections)
            {
                if (selection.Field.Plan?.Invoke(operation, selection) is { } step)
                {
                    if (places.TryGetValue(step.Key, out var place))
                    {
                        steps[place] = steps[place].MergeWith(step);
                    }
                    else
                    {
                        places[step.Key] = place = steps.Count;
                        steps.Add(step);
                    }

                    stepOf[selection] = place;
                }

                if (planning.Contains(selection.Type.Named))
                {
                    foreach (var type in operation.Schema.PossibleTypes(selection.Type.Named))
                    {
                        Visit(operation.GetSelectionSet(selection, type));
                    }
                }
            }
        }
    }

    // The types from which some field that contributes a step can be reached; all others need no visit.
    private static FrozenSet<NamedType> PlanningTypes(Schema schema)
    {
        var planning = new HashSet<NamedType>();
        var before = -1;
        while (planning.Count != before)
        {
            before = planning.Count;
            foreach (var type in schema.Types.Where(type => type.IsCompositeType))
            {
                if (type is ObjectType complex
                    ? complex.Fields.Any(field => field.Plan is not null || planning.Contains(field.Type.Named))
                    : schema.PossibleTypes(type).Any(planning.Contains))
                {
                    planning.Add(type);
                }
            }
        }

        return planning.ToFrozenSet();
    }
}
