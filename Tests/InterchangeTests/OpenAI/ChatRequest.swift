/// A chat completion that uses every field of the API at once.
enum ChatRequest {
    static let everything = #"""
        {"model":"example-large-2026-05-01","stream":true,
        "stream_options":{"include_usage":true,"include_obfuscation":false},
        "messages":[
        {"role":"developer","name":"dev","content":"be brief"},
        {"role":"system","content":[{"type":"text","text":"part","prompt_cache_breakpoint":{"mode":"explicit","ttl":"30m"}}]},
        {"role":"user","name":"kim","content":[
         {"type":"text","text":"look"},
         {"type":"image_url","image_url":{"url":"data:image/png;base64,iVBORw0KGgo=","detail":"low"}},
         {"type":"input_audio","input_audio":{"data":"UklGRg==","format":"wav"}},
         {"type":"file","file":{"file_data":"JVBERi0xLjQ=","file_id":"file-1","filename":"a.pdf"}}]},
        {"role":"assistant","content":[{"type":"text","text":"sure"},{"type":"refusal","refusal":"no"}],
         "refusal":"no","audio":{"id":"audio-1"},"annotations":[],
         "reasoning_content":"thinking","function_call":{"name":"f","arguments":"{\"a\":\"b\"}"},
         "tool_calls":[{"id":"call_1","type":"function","function":{"name":"f","arguments":"{\"a\":\"b\"}"}},
          {"id":"call_2","type":"custom","custom":{"name":"g","input":"go"}}]},
        {"role":"tool","tool_call_id":"call_1","content":"result"},
        {"role":"tool","tool_call_id":"call_2","content":[{"type":"text","text":"result"}]},
        {"role":"function","name":"f","content":"old"},
        {"role":"user","content":"x","unheard_of":{"deep":["value",{"deeper":"value"}]}}],
        "audio":{"format":"wav","voice":"alloy"},"frequency_penalty":0.1,
        "function_call":{"name":"f"},
        "functions":[{"name":"f","description":"does","parameters":{"type":"object","properties":{"a":{"enum":["one","two"],"description":"what"}}}}],
        "logit_bias":{"50256":-100},"logprobs":true,"max_completion_tokens":10,"max_tokens":10,
        "metadata":{"key":"value"},"modalities":["text"],
        "moderation":{"model":"m","policy":{"input":{"mode":"score"},"output":{"mode":"score"}}},
        "n":1,"parallel_tool_calls":true,
        "prediction":{"type":"content","content":[{"type":"text","text":"guess"}]},
        "presence_penalty":0.1,"prompt_cache_key":"k","prompt_cache_options":{"mode":"implicit","ttl":"30m"},
        "prompt_cache_retention":"24h","reasoning_effort":"low",
        "response_format":{"type":"json_schema","json_schema":{"name":"s","description":"d","strict":true,"schema":{"type":"object","properties":{"a":{"const":"c"}}}}},
        "safety_identifier":"s","seed":1,"service_tier":"auto","stop":["end"],"store":true,
        "temperature":0.5,"tool_choice":{"type":"allowed_tools","allowed_tools":{"mode":"auto","tools":[{"type":"function","function":{"name":"f"}}]}},
        "tools":[{"type":"function","function":{"name":"f","description":"does","strict":true,"parameters":{"type":"object","properties":{"a":{"enum":["one"],"default":"one","examples":["x"]}}}}},
         {"type":"custom","custom":{"name":"g","description":"does","format":{"type":"grammar","grammar":{"definition":"start: a","syntax":"lark"}}}}],
        "top_logprobs":1,"top_p":0.5,"user":"u","verbosity":"low",
        "web_search_options":{"search_context_size":"low","user_location":{"type":"approximate","approximate":{"city":"c","country":"KR","region":"r","timezone":"t"}}}}
        """#

    /// The fields of the API's own type definitions.
    static let fields = [
        "messages", "model", "audio", "frequency_penalty", "function_call", "functions",
        "logit_bias", "logprobs", "max_completion_tokens", "max_tokens", "metadata",
        "modalities", "moderation", "n", "parallel_tool_calls", "prediction",
        "presence_penalty", "prompt_cache_key", "prompt_cache_options",
        "prompt_cache_retention", "reasoning_effort", "response_format", "safety_identifier",
        "seed", "service_tier", "stop", "store", "stream", "stream_options", "temperature",
        "tool_choice", "tools", "top_logprobs", "top_p", "user", "verbosity",
        "web_search_options",
    ]
}
