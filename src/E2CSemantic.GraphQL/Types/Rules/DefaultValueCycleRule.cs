using E2CSemantic.GraphQL.Language;

namespace E2CSemantic.GraphQL.Types.Rules;

/// <summary>No default of an input field contains itself through other defaults (spec 3.10: InputObjectDefaultValueHasCycle).</summary>
internal sealed class DefaultValueCycleRule(SchemaReport report)
{
    private readonly HashSet<InputField> _visited = [];
    private readonly List<InputField> _path = [];

    public void Check(InputObjectType type) => FollowAbsent(type, new ObjectValueNode(null, []));

    private void Follow(InputObjectType type, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                foreach (var item in list.Items)
                {
                    Follow(type, item);
                }

                break;
            case ObjectValueNode map:
                FollowAbsent(type, map);
                break;
        }
    }

    private void FollowAbsent(InputObjectType type, ObjectValueNode map)
    {
        foreach (var field in type.Fields)
        {
            if (field.Type.Named is not InputObjectType fieldType)
            {
                continue;
            }

            var given = map.Fields.LastOrDefault(node => node.Name.Value == field.Name);
            if (given is not null)
            {
                Follow(fieldType, given.Value);
            }
            else
            {
                FollowDefault(field, fieldType);
            }
        }
    }

    private void FollowDefault(InputField field, InputObjectType fieldType)
    {
        if (field.DefaultValue is null)
        {
            return;
        }

        var start = _path.IndexOf(field);
        if (start >= 0)
        {
            var via = start + 1 < _path.Count ? $" via the default values of: {string.Join(", ", _path[(start + 1)..])}" : "";
            report.Add(
                $"Invalid circular reference. The default value of Input Object field {field} references itself{via}.",
                _path[start..].Select(step => (step.SyntaxNode as InputValueDefinitionNode)?.DefaultValue));
            return;
        }

        if (_visited.Add(field))
        {
            _path.Add(field);
            Follow(fieldType, field.DefaultValue);
            _path.RemoveAt(_path.Count - 1);
        }
    }
}
