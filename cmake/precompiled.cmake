# Most of the time of a build goes into reading Qt's headers: read once, a build takes a third of it.
# Only for working on Keyturn, and with g++: a file includes what it uses, and the release build and clang-tidy,
# which know nothing of this, say so where it does not.
function(keyturn_precompile directory)
    get_property(targets DIRECTORY ${directory} PROPERTY BUILDSYSTEM_TARGETS)
    foreach(target IN LISTS targets)
        get_target_property(type ${target} TYPE)
        get_target_property(uses_qt ${target} AUTOMOC)
        if(uses_qt AND type MATCHES "STATIC_LIBRARY|EXECUTABLE")
            target_precompile_headers(${target} REUSE_FROM keyturn_headers)
        endif()
    endforeach()
    get_property(directories DIRECTORY ${directory} PROPERTY SUBDIRECTORIES)
    foreach(child IN LISTS directories)
        keyturn_precompile(${child})
    endforeach()
endfunction()

file(WRITE ${CMAKE_BINARY_DIR}/headers.cpp "")
add_library(keyturn_headers OBJECT ${CMAKE_BINARY_DIR}/headers.cpp)
set_target_properties(keyturn_headers PROPERTIES AUTOMOC OFF)
target_link_libraries(keyturn_headers PRIVATE keyturn_config)
# For ccache, which would else not see what the headers stand for.
target_compile_options(keyturn_config INTERFACE -fpch-preprocess)
# The paths alone: g++ takes the headers only for what defines at least the same macros, and which
# of QT_GUI_LIB and the like are defined differs.
foreach(library Core Gui Widgets Platform)
    target_include_directories(keyturn_headers SYSTEM PRIVATE
        $<TARGET_PROPERTY:Qt6::${library},INTERFACE_INCLUDE_DIRECTORIES>)
endforeach()
target_precompile_headers(keyturn_headers PRIVATE
    <QAbstractItemView> <QBoxLayout> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject>
    <QLabel> <QList> <QMap> <QObject> <QPainter> <QPointer> <QSet> <QSettings> <QSortFilterProxyModel>
    <QString> <QTimer> <QUrl> <QVariant>
    <chrono> <functional> <memory> <optional> <variant> <vector>)
keyturn_precompile(${PROJECT_SOURCE_DIR})
