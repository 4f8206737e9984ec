# What every room of Keyturn is compiled with: link keyturn_config.
add_library(keyturn_config INTERFACE)
target_compile_features(keyturn_config INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
target_include_directories(keyturn_config INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(keyturn_config INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(keyturn_config INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast
    -Woverloaded-virtual -Wnon-virtual-dtor
    $<$<BOOL:${KEYTURN_WERROR}>:-Werror>)
if(KEYTURN_SANITIZE)
    target_compile_options(keyturn_config INTERFACE
        -fsanitize=${KEYTURN_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(keyturn_config INTERFACE -fsanitize=${KEYTURN_SANITIZE})
else()
    target_compile_options(keyturn_config INTERFACE -fstack-protector-strong)
    target_link_options(keyturn_config INTERFACE -Wl,-z,relro,-z,now)
    target_compile_definitions(keyturn_config INTERFACE
        $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>)
endif()

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # Without it ccache keeps nothing that was compiled with precompiled headers.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()
