using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Essaim.Data.Conventions;

/// <summary>A short list of values that is read and written whole: one text column, nothing to join.</summary>
internal static class JsonLists
{
    public static PropertyBuilder<IReadOnlyList<T>> HasJsonList<T>(this PropertyBuilder<IReadOnlyList<T>> property) => property.HasConversion(
        list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
        text => JsonSerializer.Deserialize<List<T>>(text, JsonSerializerOptions.Default) ?? new List<T>(),
        new ValueComparer<IReadOnlyList<T>>(
            (one, other) => one!.SequenceEqual(other!),
            list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item!.GetHashCode())),
            list => list.ToList()));
}
