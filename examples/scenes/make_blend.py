"""Makes monolith.blend, a small scene for trying the Blender app.

Run: blender -b --factory-startup -P make_blend.py -- monolith.blend

Rendered with Cycles on the CPU, because the other engines need a graphics card.
"""

import math
import sys

import bpy

target = sys.argv[sys.argv.index("--") + 1] if "--" in sys.argv else "monolith.blend"

bpy.ops.wm.read_factory_settings(use_empty=True)
scene = bpy.context.scene


def material(name, color, roughness=0.5, metallic=0.0, emission=0.0):
    made = bpy.data.materials.new(name)
    made.use_nodes = True
    shader = made.node_tree.nodes["Principled BSDF"]
    shader.inputs["Base Color"].default_value = (*color, 1)
    shader.inputs["Roughness"].default_value = roughness
    shader.inputs["Metallic"].default_value = metallic
    if emission:
        name = "Emission" if "Emission" in shader.inputs else "Emission Color"
        shader.inputs[name].default_value = (*color, 1)
        shader.inputs["Emission Strength"].default_value = emission
    return made


def dress(made):
    bpy.context.object.data.materials.append(made)
    return bpy.context.object


# A wet plain, a monolith, a ring of glowing stones around it, and a low sun.
bpy.ops.mesh.primitive_plane_add(size=60)
dress(material("plain", (0.03, 0.04, 0.06), roughness=0.15))

bpy.ops.mesh.primitive_cube_add(location=(0, 0, 1.8))
monolith = dress(material("monolith", (0.01, 0.01, 0.012), roughness=0.08, metallic=0.6))
monolith.scale = (0.8, 0.2, 1.8)
monolith.rotation_euler = (0, 0, math.radians(18))

glow = material("glow", (1.0, 0.42, 0.08), emission=6.0)
stone = material("stone", (0.22, 0.2, 0.19), roughness=0.9)
for index in range(9):
    angle = index * math.tau / 9
    bpy.ops.mesh.primitive_ico_sphere_add(
        subdivisions=2,
        radius=0.16 + 0.05 * (index % 3),
        location=(2.4 * math.cos(angle), 2.4 * math.sin(angle), 0.12),
    )
    dress(glow if index % 3 == 0 else stone)

bpy.ops.object.light_add(type="SUN", rotation=(math.radians(76), 0, math.radians(62)))
sun = bpy.context.object.data
sun.energy = 3.5
sun.color = (1.0, 0.72, 0.5)
sun.angle = math.radians(3)

world = bpy.data.worlds.new("dusk")
world.use_nodes = True
world.node_tree.nodes["Background"].inputs["Color"].default_value = (0.05, 0.09, 0.2, 1)
world.node_tree.nodes["Background"].inputs["Strength"].default_value = 0.6
scene.world = world

bpy.ops.object.camera_add(location=(4.2, -6.0, 1.7))
camera = bpy.context.object
aim = camera.constraints.new("TRACK_TO")
aim.target = monolith
aim.track_axis = "TRACK_NEGATIVE_Z"
aim.up_axis = "UP_Y"
camera.data.lens = 40
scene.camera = camera

scene.render.engine = "CYCLES"
scene.cycles.device = "CPU"
scene.cycles.samples = 48
scene.cycles.seed = 1
scene.cycles.use_denoising = False
scene.render.resolution_x = 320
scene.render.resolution_y = 240
scene.render.resolution_percentage = 100
scene.render.image_settings.file_format = "PNG"
scene.frame_start = scene.frame_end = 1

bpy.ops.wm.save_as_mainfile(filepath=target, compress=True)
