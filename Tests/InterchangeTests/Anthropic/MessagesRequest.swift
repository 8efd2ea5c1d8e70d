/// A message request that uses every field of the API at once.
enum MessagesRequest {
    static let everything = #"""
        {"model":"example-large-2026-05-01","stream":true,"max_tokens":10,
        "cache_control":{"type":"ephemeral","ttl":"5m"},"container":{"id":"c","skills":[{"type":"custom","skill_id":"s","version":"v"}]},
        "diagnostics":{"previous_message_id":"msg_1"},"inference_geo":"kr","metadata":{"user_id":"u"},
        "mcp_servers":[{"type":"url","url":"https://m.example","name":"n","authorization_token":"t","tool_configuration":{"enabled":true,"allowed_tools":["t"]}}],
        "context_management":{"edits":[{"type":"clear_tool_uses_20250919","exclude_tools":["t"]}]},
        "output_config":{"effort":"low","format":{"type":"json_schema","schema":{"type":"object","properties":{"a":{"const":"c"}}}}},
        "service_tier":"auto","speed":"standard","stop_sequences":["end"],"temperature":0.5,"top_k":1,"top_p":0.5,
        "system":[{"type":"text","text":"be brief","cache_control":{"type":"ephemeral","ttl":"5m"},"citations":[{"type":"char_location","cited_text":"c","document_title":"t","document_index":0,"start_char_index":0,"end_char_index":1}]}],
        "thinking":{"type":"enabled","budget_tokens":1024,"display":"summarized"},
        "tool_choice":{"type":"tool","name":"f"},"user_profile_id":"up","workspace_id":"w",
        "tools":[{"name":"f","description":"does","input_schema":{"type":"object","properties":{"a":{"enum":["one"],"description":"what"}},"required":["a"]},"input_examples":[{"a":"one"}],"cache_control":{"type":"ephemeral"},"allowed_callers":["direct"],"type":"custom"},
         {"type":"bash_20250124","name":"bash"},{"type":"text_editor_20250728","name":"str_replace_based_edit_tool"},
         {"type":"web_search_20250305","name":"web_search","allowed_domains":["d.example"],"user_location":{"type":"approximate","city":"c","country":"KR","region":"r","timezone":"t"}},
         {"type":"web_fetch_20250910","name":"web_fetch","blocked_domains":["d.example"]},
         {"type":"code_execution_20250825","name":"code_execution"},{"type":"tool_search_tool_bm25","name":"tool_search_tool_bm25"},
         {"type":"unheard_of_20990101","name":"n","setting":"v"}],
        "messages":[
        {"role":"user","content":"hello"},
        {"role":"user","content":[{"type":"text","text":"part"},
         {"type":"image","source":{"type":"base64","media_type":"image/png","data":"iVBORw0KGgo="},"transformations":{"oversized_image":"downsize"}},
         {"type":"image","source":{"type":"url","url":"https://i.example/a"}},
         {"type":"image","source":{"type":"file","file_id":"file_1"}},
         {"type":"document","title":"t","context":"c","citations":{"enabled":true},"source":{"type":"base64","media_type":"application/pdf","data":"JVBERi0xLjQ="}},
         {"type":"document","source":{"type":"text","media_type":"text/plain","data":"plain words"}},
         {"type":"document","source":{"type":"content","content":"words"}},
         {"type":"document","source":{"type":"content","content":[{"type":"text","text":"words"},{"type":"image","source":{"type":"base64","media_type":"image/png","data":"iVBORw0KGgo="}}]}},
         {"type":"search_result","source":"s","title":"t","content":[{"type":"text","text":"found"}],"citations":{"enabled":true}},
         {"type":"container_upload","file_id":"file_2"}]},
        {"role":"assistant","content":[{"type":"thinking","thinking":"hm","signature":"c2ln"},
         {"type":"redacted_thinking","data":"cmVk"},
         {"type":"text","text":"answer","citations":[{"type":"web_search_result_location","cited_text":"c","url":"https://w.example","title":"t","encrypted_index":"e"}]},
         {"type":"tool_use","id":"toolu_1","name":"f","input":{"a":"b","deep":{"list":["x",{"y":"z"}]}},"toolset_name":"ts","caller":{"type":"direct"}},
         {"type":"server_tool_use","id":"srv_1","name":"web_search","input":{"query":"q"}},
         {"type":"web_search_tool_result","tool_use_id":"srv_1","content":[{"type":"web_search_result","url":"https://w.example","title":"t","encrypted_content":"e","page_age":"p"}]},
         {"type":"web_fetch_tool_result","tool_use_id":"srv_2","content":{"type":"web_fetch_result","url":"https://f.example","retrieved_at":"r","content":{"type":"document","source":{"type":"text","media_type":"text/plain","data":"plain words"}}}},
         {"type":"code_execution_tool_result","tool_use_id":"srv_3","content":{"type":"code_execution_result","stdout":"o","stderr":"e","return_code":0,"content":[{"type":"code_execution_output","file_id":"f"}]}},
         {"type":"mcp_tool_use","id":"m_1","name":"n","server_name":"s","input":{"a":"b"}},
         {"type":"mcp_tool_result","tool_use_id":"m_1","content":[{"type":"text","text":"t"}]}]},
        {"role":"user","content":[{"type":"tool_result","tool_use_id":"toolu_1","content":"result","is_error":false,"cache_control":{"type":"ephemeral"}},
         {"type":"tool_result","tool_use_id":"toolu_2","toolset_name":"ts","content":[{"type":"text","text":"result"},{"type":"image","source":{"type":"base64","media_type":"image/png","data":"iVBORw0KGgo="}},{"type":"tool_reference","tool_name":"f"},{"type":"search_result","source":"s","title":"t","content":[{"type":"text","text":"found"}]},{"type":"document","source":{"type":"text","media_type":"text/plain","data":"plain words"}}]},
         {"type":"unheard_of","what":{"deep":["value"]}}]},
        {"role":"system","content":"mid"}]}
        """#

    /// The fields of the API's own type definitions, betas among them.
    static let fields = [
        "max_tokens", "messages", "model", "cache_control", "container", "diagnostics",
        "inference_geo", "metadata", "output_config", "service_tier", "speed",
        "stop_sequences", "stream", "system", "thinking", "tool_choice", "tools",
        "user_profile_id", "workspace_id", "mcp_servers", "context_management",
        "temperature", "top_k", "top_p",
    ]
}
