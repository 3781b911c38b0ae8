using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SeisFunctions.Calls;
using SeisFunctions.Checking;
using SeisFunctions.Commands.Demo;
using SeisFunctions.Forms.Definition;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Calls;

/// <summary>The schemas that an editor reads are those of the records that the loader reads.</summary>
public sealed class CallSchemaTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Theory]
    [InlineData(typeof(CallFile), "call")]
    [InlineData(typeof(FormDefinition), "form")]
    [InlineData(typeof(CallSamples), "samples")]
    public void A_schema_says_what_the_loader_takes_with_the_comment_of_each_key(Type type, string name)
    {
        var schema = CallJson.SchemaOf(type, XmlComments.Of);
        if (type == typeof(CallFile))
        {
            RuleSchema.AddTo(schema, XmlComments.Of, XmlComments.Of);
            WithoutRequired(schema);
        }

        schema.Insert(0, CallJson.SchemaKey, "https://json-schema.org/draft/2020-12/schema");

        // Written beside, so that a change of the records is taken over by copying a file.
        var (file, text) = ($"{name}.schema.json", schema.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n");
        Directory.CreateDirectory(Repository.Path("artifacts"));
        File.WriteAllText(Repository.Path("artifacts", file), text);
        Assert.Equal(text, File.ReadAllText(Repository.Path("docs", "schemas", file)).ReplaceLineEndings("\n"));
    }

    // What a call does not have itself may stand in the file that it is like; "call check" tells what is nowhere.
    private static void WithoutRequired(JsonObject schema)
    {
        schema.Remove("required");
        foreach (var (_, property) in schema["properties"]!.AsObject())
            (property as JsonObject)?.Remove("required");
    }

    [Fact]
    public void Every_file_of_the_shipped_call_names_its_schema()
    {
        var folder = Repository.Path("functions", "SeisFunctions", "Calls", "seis-r8");
        var options = new JsonDocumentOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        };

        Assert.All(Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories), file =>
        {
            var schema = (string?)JsonNode.Parse(File.ReadAllText(file), documentOptions: options)![CallJson.SchemaKey];
            Assert.NotNull(schema);
            Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, schema)), $"{file}: {schema}");
        });
    }
}
