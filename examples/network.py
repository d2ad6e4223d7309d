# Who knows whom: a karate club that broke in two, by networkx.
import matplotlib.pyplot as plt
import networkx as nx

club = nx.karate_club_graph()
places = nx.spring_layout(club, seed=4)
groups = nx.community.greedy_modularity_communities(club)
colors = ["#3b6fb6", "#e0913a", "#3f9b78"]
between = nx.betweenness_centrality(club)

fig, ax = plt.subplots(figsize=(8, 6), layout="constrained")
nx.draw_networkx_edges(club, places, ax=ax, edge_color="0.75", width=[0.4 * club.edges[edge]["weight"] for edge in club.edges])
for group, color in zip(groups, colors):
    nx.draw_networkx_nodes(club, places, nodelist=list(group), ax=ax, node_color=color, edgecolors="white",
                           node_size=[180 + 2600 * between[one] for one in group])
nx.draw_networkx_labels(club, places, {one: one + 1 for one in club}, ax=ax, font_size=9, font_color="white")
ax.set_title("A karate club, and the groups it broke into", fontweight="bold")
ax.axis("off")
canvas.title("A karate club's friendships")
canvas.describe("A graph of 34 members of a karate club: three groups in three colours, the teacher and the president large.")
