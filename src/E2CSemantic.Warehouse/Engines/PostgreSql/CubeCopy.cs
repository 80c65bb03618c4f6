using E2CSemantic.Query.Publication;
using Npgsql;
using NpgsqlTypes;

namespace E2CSemantic.Warehouse.Engines.PostgreSql;

/// <summary>Carries the cells of a drawn cube into its table on the server.</summary>
internal static class CubeCopy
{
    public static void Copy(DrawnCube cube, NpgsqlBinaryImporter importer)
    {
        foreach (var cell in cube.Cells)
        {
            importer.StartRow();
            importer.Write((short)cell.SchoolYear.SpringYear, NpgsqlDbType.Smallint);
            foreach (var member in cell.Members)
            {
                importer.Write(member, NpgsqlDbType.Text);
            }

            foreach (var statistic in cell.Statistics)
            {
                importer.Write(statistic, NpgsqlDbType.Bigint);
            }
        }

        importer.Complete();
    }
}
